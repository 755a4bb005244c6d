import type { ReportNames } from "@/components/imports/report-names";
import type { Report } from "@/components/imports/report-view";
import { KeyLabel } from "@/components/ui/key-label";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";

type FieldChange = Report["preview"][number]["changes"][number];
type ChangeListProps = { useCase: string | null; changes: readonly FieldChange[]; names: ReportNames };

/** What a row would change in a case that is here already: before, then after. */
export function ChangeList({ useCase, changes, names }: ChangeListProps) {
  const currency = currencyIn(changes);
  return (
    <div className="grid gap-1">
      <span>{useCase ? <KeyLabel>{useCase}</KeyLabel> : "update"}</span>
      {changes.length > 0 ? (
        <ul className="grid gap-1 text-sm">
          {changes.map(({ field, from, to }) => (
            <li key={field} className="[overflow-wrap:anywhere]">
              <span className="text-ink-2">{fieldWords[field]}: </span>
              <del className="text-ink-2">{valueWords(from, { field, names, currency })}</del>
              <span aria-hidden> → </span>
              <ins className="no-underline">{valueWords(to, { field, names, currency })}</ins>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const fieldWords: Record<FieldChange["field"], string> = {
  title: "Title",
  department: "Department",
  problem: "Problem",
  audience: "Who has it",
  yearlyVolume: "Cases a year",
  minutesEach: "Minutes each",
  taskType: "Kind of task",
  route: "Route",
  dataSource: "Data source",
  risk: "Risk",
  personalData: "Personal data",
  valueYearLow: "Value a year, low",
  valueYearLikely: "Value a year",
  valueYearHigh: "Value a year, high",
  cost: "Cost",
  currency: "Currency",
  confidential: "Confidential",
  tags: "Tags",
  ownerId: "Owner",
  sponsorId: "Sponsor",
  stage: "Stage",
};

const amounts: ReadonlySet<FieldChange["field"]> = new Set([
  "valueYearLow",
  "valueYearLikely",
  "valueYearHigh",
  "cost",
]);

interface Place {
  field: FieldChange["field"];
  names: ReportNames;
  currency: string | null;
}

function valueWords(value: FieldChange["to"], { field, names, currency }: Place): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "nothing";
  if (field === "stage") return names.stages[value as keyof typeof names.stages];
  if (field === "risk") return names.risks[value as keyof typeof names.risks];
  if (field === "ownerId" || field === "sponsorId") return "somebody";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") {
    return amounts.has(field) && currency
      ? formatMoney({ amountMinor: value, currency })
      : formatNumber(value);
  }
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "object") return `${formatNumber(value.low)} to ${formatNumber(value.high)}`;
  return value.length > 120 ? `${value.slice(0, 120)}…` : value;
}

function currencyIn(changes: readonly FieldChange[]): string | null {
  const change = changes.find(({ field }) => field === "currency");
  return typeof change?.to === "string" ? change.to : null;
}
