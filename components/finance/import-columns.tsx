import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";

const columns = [
  { term: "case", value: "UC-0142", note: "needed" },
  { term: "line", value: "the name of the line in the business case", note: "needed" },
  { term: "month", value: "2026-10", note: "needed; a day of the month or 10/2026 will do" },
  { term: "amount", value: "1972.14", note: "needed; less than zero takes back what was too much" },
  { term: "source", value: "Ledger", note: "needed; with line and month it names the amount" },
  { term: "currency", value: "EUR", note: "else that of the case" },
  { term: "hours", value: "120" },
  {
    term: "metric, volume, adoption",
    value: "Minutes each, 2000, 45%",
    note: "what stands behind a benefit",
  },
  {
    term: "prior period",
    value: "yes",
    note: "where the quarter of the month is closed: it counts in the open one",
  },
  { term: "note", value: "any text" },
];

/** What a list of actuals may say. */
export function ImportColumns() {
  return (
    <Section id="columns" title="Columns" lead="In any order.">
      <DefinitionList entries={columns} layout="panel" />
    </Section>
  );
}
