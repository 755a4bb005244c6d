import { AppLink } from "@/components/ui/app-link";
import { formatCount } from "@/lib/format/words";
import type { Period } from "@/lib/server/value-periods/queries";

/** Live cases of which nothing is entered, each one click from where it is entered. */
export function MissingCases({ missing }: Pick<Period["checks"], "missing">) {
  return (
    <ul className="grid gap-1.5">
      {missing.cases.map(({ key, title }) => (
        <li key={key}>
          <AppLink href={`/use-cases/${key}/value#actuals`} className="text-link">
            <span className="text-sm text-ink-2">{key}</span> {title}
          </AppLink>
        </li>
      ))}
      {missing.confidential > 0 ? (
        <li className="text-ink-2">Confidential: {formatCount(missing.confidential, "case")}</li>
      ) : null}
    </ul>
  );
}
