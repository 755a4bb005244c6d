/** How many pages a PDF has: the count that the root of its page tree gives, else the pages one by one. */
export function pagesIn(pdf: Buffer): number {
  const text = pdf.toString("latin1");
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g)].map(([, count]) =>
    Number(count),
  );
  const pages = [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  return Math.max(pages, ...counts, 0);
}
