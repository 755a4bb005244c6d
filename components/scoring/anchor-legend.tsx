type AnchorLegendProps = { question: string; anchors: readonly string[] };

/** What each digit means for this criterion. */
export function AnchorLegend({ question, anchors }: AnchorLegendProps) {
  return (
    <div className="pb-5">
      <p className="max-w-measure font-serif text-md">{question}</p>
      <ol className="mt-3 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2 lg:grid-cols-5">
        {anchors.map((anchor, index) => (
          <li key={anchor} className="border-t-2 border-line-strong pt-1.5">
            <span className="font-semibold tabular-nums">{index + 1}</span>{" "}
            <span className="text-ink-2">{anchor}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
