type SkeletonProps = { lines?: number; label?: string };

const widths = ["w-full", "w-11/12", "w-10/12", "w-full", "w-9/12"];

/** Hairlines where the rows will be, in the row height of the reader's density. */
export function Skeleton({ lines = 5, label = "Loading" }: SkeletonProps) {
  return (
    <div role="status" className="grid">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key, line) => (
        <div key={key} aria-hidden className="flex h-(--row) items-center border-b border-line">
          <div className={`h-2 animate-pulse bg-line ${widths[line % widths.length]}`} />
        </div>
      ))}
    </div>
  );
}
