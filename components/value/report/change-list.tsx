import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import type { ValueReport } from "@/lib/domain/value/report";
import { changeWords, restOfChanges } from "@/lib/format/value/changes";

/** Why the numbers are others than a month before, in sentences computed from the records. */
export function ChangeList({ report: { changes, currency } }: { report: ValueReport }) {
  const rest = restOfChanges(changes, currency);
  if (changes.shown.length === 0 && rest.length === 0)
    return <p className="text-ink-2">Nothing changed in the last month of the data.</p>;
  return (
    <ul className="grid max-w-measure gap-2">
      {changes.shown.map((change) => (
        <li key={`${change.key} ${change.kind}`}>
          <KeyLabel>{change.key}</KeyLabel>{" "}
          <AppLink href={`/use-cases/${change.key}/value`} className="text-link">
            {change.title}
          </AppLink>{" "}
          {changeWords(change, currency)}
        </li>
      ))}
      {rest.map((words) => (
        <li key={words} className="text-ink-2">
          {words}
        </li>
      ))}
    </ul>
  );
}
