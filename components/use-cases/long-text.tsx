type LongTextProps = { text: string; shown?: number; size?: "reading" | "small" };

/** A text as it was typed, whole; one that is very long shows its beginning first. */
export function LongText({ text, shown = 1_400, size = "reading" }: LongTextProps) {
  const style = `max-w-measure whitespace-pre-wrap [overflow-wrap:anywhere] ${size === "reading" ? "text-md" : ""}`;
  if (text.length <= shown * 1.25) return <p className={style}>{text}</p>;
  const beginning = text.slice(0, shown).replace(/\s+\S*$/, "");
  return (
    <details className="group">
      <summary className="list-none [&::-webkit-details-marker]:hidden">
        <p className={`${style} group-open:hidden`}>{beginning} …</p>
        <span className="text-link inline-flex min-h-8 items-center text-sm touch:min-h-11">
          <span className="group-open:hidden">Show all {text.length.toLocaleString("en-GB")} characters</span>
          <span className="hidden group-open:inline">Show the beginning only</span>
        </span>
      </summary>
      <p className={style}>{text}</p>
    </details>
  );
}
