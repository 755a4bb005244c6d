import { markWords } from "@/lib/domain/text/marked-text";

/** A text with these words (lower case) marked where they stand. */
export function MarkedWords({ text, words }: { text: string; words: readonly string[] }) {
  let place = 0;
  return markWords(text, words).map((stretch) => {
    const key = place;
    place += stretch.text.length;
    return stretch.isMarked ? (
      <mark key={key} className="bg-accent-soft font-medium text-ink">
        {stretch.text}
      </mark>
    ) : (
      <span key={key}>{stretch.text}</span>
    );
  });
}
