/** Something the palette leads to: a page one may see, or the start of a common action. */
export interface PaletteEntry {
  href: string;
  label: string;
  kind: "page" | "action";
  /** Further words under which somebody may look for it. */
  words?: string;
}

/** The entries that hold every typed word, those whose name begins with it first. */
export function entriesFor(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const first = words[0] ?? "";
  return entries
    .filter(({ label, words: more = "" }) => {
      const text = plain(`${label} ${more}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => Number(plain(b.label).startsWith(first)) - Number(plain(a.label).startsWith(first)));
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
