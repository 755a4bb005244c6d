import type { BudgetLine, RankedCase } from "@/components/portfolio/budget-line";
import { LineRow } from "@/components/portfolio/line-row";
import type { RankedColumn } from "@/components/portfolio/ranked-columns";
import { RankedRow } from "@/components/portfolio/ranked-row";

type RankedTableProps = {
  ranking: readonly RankedCase[];
  /** The line and before which row it is drawn; null where it is not on this page. */
  line: { falls: BudgetLine; before: number } | null;
  columns: readonly RankedColumn[];
};

/** More columns than these do not fit beside each other: the table is then moved sideways inside its frame. */
const FITTING = 7;

/** The ranking with the line at which the budget ends. Blocked cases and those of unknown cost keep their place. */
export function RankedTable({ ranking, line, columns }: RankedTableProps) {
  const above = line?.before ?? ranking.length;
  const rows = ranking.map((row) => <RankedRow key={row.key} row={row} columns={columns} />);
  const table = (
    <table className={`ledger-table ${columns.length > FITTING ? "lg:min-w-[90rem]" : ""}`} data-cards="wide">
      <caption className="sr-only">Ranked use cases, highest priority first</caption>
      <thead>
        <tr>
          <Head align="end" className="w-18">
            Rank
          </Head>
          <Head>Case</Head>
          {columns.map(({ key, name, width, align, isFolded }) => (
            <Head key={key} align={align} className={`${width} ${isFolded ? "lg:max-xl:hidden" : ""}`}>
              {name}
            </Head>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, above)}
        {line ? <LineRow line={line.falls} columns={columns.length + 2} /> : null}
        {rows.slice(above)}
      </tbody>
    </table>
  );
  if (columns.length <= FITTING) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be reached by keyboard.
    <section aria-label="Ranking, can be moved sideways" tabIndex={0} className="lg:overflow-x-auto">
      {table}
    </section>
  );
}

type HeadProps = { align?: "end" | undefined; className?: string; children: string };

function Head({ align, className, children }: HeadProps) {
  return (
    <th scope="col" data-align={align} className={className}>
      {children}
    </th>
  );
}
