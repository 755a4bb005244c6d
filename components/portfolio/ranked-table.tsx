import type { BudgetLine, RankedCase } from "@/components/portfolio/budget-line";
import { LineRow } from "@/components/portfolio/line-row";
import { RankedRow } from "@/components/portfolio/ranked-row";

type RankedTableProps = {
  ranking: readonly RankedCase[];
  /** The line and before which row it is drawn; null where it is not on this page. */
  line: { falls: BudgetLine; before: number } | null;
  hasMoney: boolean;
};

/** The ranking with the line at which the budget ends. Blocked cases and those of unknown cost keep their place. */
export function RankedTable({ ranking, line, hasMoney }: RankedTableProps) {
  const above = line?.before ?? ranking.length;
  const rows = ranking.map((row) => <RankedRow key={row.key} row={row} hasMoney={hasMoney} />);
  const columns = hasMoney ? 8 : 6;
  return (
    <table className="ledger-table" data-cards="wide">
      <caption className="sr-only">Ranked use cases, highest priority first</caption>
      <thead>
        <tr>
          <Head align="end" className="w-18">
            Rank
          </Head>
          <Head>Case</Head>
          <Head className="w-32 lg:max-xl:hidden">Department</Head>
          <Head className="w-36">Priority, 80% range</Head>
          <Head className="w-24">How solid</Head>
          {hasMoney ? (
            <>
              <Head align="end" className="w-32">
                Value a year
              </Head>
              <Head align="end" className="w-24">
                Cost
              </Head>
            </>
          ) : null}
          <Head className="w-40 lg:max-xl:hidden">Next</Head>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, above)}
        {line ? <LineRow line={line.falls} columns={columns} /> : null}
        {rows.slice(above)}
      </tbody>
    </table>
  );
}

type HeadProps = { align?: "end"; className?: string; children: string };

function Head({ align, className, children }: HeadProps) {
  return (
    <th scope="col" data-align={align} className={className}>
      {children}
    </th>
  );
}
