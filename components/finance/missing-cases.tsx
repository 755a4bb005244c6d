import { CaseLink } from "@/components/finance/case-link";
import { formatCount } from "@/lib/format/words";
import type { Period } from "@/lib/server/value-periods/queries";

/** Live cases of which nothing is entered, each one click from where it is entered. */
export function MissingCases({ missing }: Pick<Period["checks"], "missing">) {
  return (
    <ul className="grid gap-1.5">
      {missing.cases.map((one) => (
        <li key={one.key}>
          <CaseLink of={one} part="actuals" />
        </li>
      ))}
      {missing.confidential > 0 ? (
        <li className="text-ink-2">Confidential: {formatCount(missing.confidential, "case")}</li>
      ) : null}
    </ul>
  );
}
