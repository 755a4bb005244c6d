import type { ReactNode } from "react";
import { UnknownValue } from "@/components/ui/unknown-value";

type DefinitionListProps = {
  /** A value of null or undefined is printed as an em dash, "not known". */
  entries: readonly { term: string; value: ReactNode; note?: ReactNode }[];
  /** "panel": term above value, for a narrow column; "rows": term beside value. */
  layout?: "rows" | "panel";
};

export function DefinitionList({ entries, layout = "rows" }: DefinitionListProps) {
  const row = layout === "rows" ? "sm:grid sm:grid-cols-[minmax(9rem,1fr)_3fr] sm:gap-6" : "";
  return (
    <dl>
      {entries.map(({ term, value, note }) => (
        <div key={term} className={`border-b border-line py-2 ${row}`}>
          <dt className="text-sm text-ink-2">{term}</dt>
          <dd className="min-w-0">
            {value ?? <UnknownValue />}
            {note ? <span className="block text-sm text-ink-2">{note}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
