export interface RowNotice {
  row: number;
  column: string | null;
  problem: string;
  repair: string;
  /** What kind of repair it asks for. */
  code?: string | undefined;
}

export interface NoticeGroup {
  repair: string;
  code: string | undefined;
  /** How many rows it touches. */
  rows: number;
  problems: { column: string | null; problem: string; rows: number[] }[];
}

/** What a file complains about, by what would put it right: the largest group first, the same words told once. */
export function groupNotices(notices: readonly RowNotice[]): NoticeGroup[] {
  const groups = Map.groupBy(notices, ({ repair }) => repair);
  return [...groups]
    .map(([repair, ofRepair]) => ({
      repair,
      code: ofRepair[0]?.code,
      rows: new Set(ofRepair.map(({ row }) => row)).size,
      problems: problemsIn(ofRepair),
    }))
    .sort((a, b) => b.rows - a.rows);
}

function problemsIn(notices: readonly RowNotice[]): NoticeGroup["problems"] {
  const same = Map.groupBy(notices, ({ column, problem }) => `${column ?? ""}\n${problem}`);
  return [...same.values()]
    .flatMap(([first, ...others]) =>
      first
        ? [{ column: first.column, problem: first.problem, rows: [first, ...others].map(({ row }) => row) }]
        : [],
    )
    .sort((a, b) => b.rows.length - a.rows.length);
}

const namedRows = 12;

/** "rows 17, 23 and 41", "rows 17, 23, … and 29 more". */
export function rowWords(rows: readonly number[]): string {
  const first = rows.slice(0, namedRows);
  const more = rows.length - first.length;
  const list = first.join(", ");
  return `${rows.length === 1 ? "row" : "rows"} ${list}${more > 0 ? ` and ${more} more` : ""}`;
}
