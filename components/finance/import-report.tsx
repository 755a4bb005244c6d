import { amountsWords } from "@/components/finance/amount-words";
import { CaseLink } from "@/components/finance/case-link";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { formatCount } from "@/lib/format/words";
import type { ActualImport } from "@/lib/server/actuals/import";

const MOST_PROBLEMS = 200;

/** What becomes, or became, of a list of actuals: case by case, and row by row what stands against it. */
export function ImportReport({ report }: { report: ActualImport }) {
  const { cases, errors, notices } = report;
  return (
    <div className="grid gap-5">
      <Notice tone={errors.length > 0 ? "warn" : "ok"} title={sentenceOf(report)} live="polite">
        {notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
      </Notice>
      {errors.length > 0 ? (
        <Table
          caption={
            errors.length > MOST_PROBLEMS
              ? `The first ${MOST_PROBLEMS} of ${errors.length} problems`
              : "What stands against some rows"
          }
          rows={errors.slice(0, MOST_PROBLEMS).map((error, at) => ({ ...error, at }))}
          rowKey={({ at }) => String(at)}
          columns={[
            { key: "row", header: "Row", isRowHeader: true, width: "5rem", cell: ({ row }) => row },
            { key: "column", header: "Column", width: "9rem", cell: ({ column }) => column },
            { key: "problem", header: "Problem", cell: ({ problem }) => problem },
          ]}
        />
      ) : null}
      {cases.length > 0 ? (
        <Table
          caption="Case by case"
          rows={cases}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "case",
              header: "Case",
              isRowHeader: true,
              cell: (one) => <CaseLink of={one} part="actuals" />,
            },
            { key: "create", header: "New", align: "end", width: "5rem", cell: ({ create }) => create },
            {
              key: "same",
              header: "Unchanged",
              align: "end",
              width: "7rem",
              cell: ({ unchanged }) => unchanged,
            },
            {
              key: "benefit",
              header: "New benefit",
              align: "end",
              cell: ({ benefit }) => amountsWords(benefit) ?? "none",
            },
            {
              key: "cost",
              header: "New cost",
              align: "end",
              cell: ({ cost }) => amountsWords(cost) ?? "none",
            },
          ]}
        />
      ) : null}
    </div>
  );
}

function sentenceOf({ mode, rows, create, unchanged, errors }: ActualImport): string {
  const refused = new Set(errors.map(({ row }) => row)).size;
  const parts = [
    `${create} ${mode === "dryRun" ? "would be entered" : "entered"}`,
    `${unchanged} unchanged`,
    ...(refused > 0 ? [`${refused} ${mode === "dryRun" ? "cannot be taken" : "not taken"}`] : []),
  ];
  return `${formatCount(rows, "row")}: ${parts.join(", ")}.`;
}
