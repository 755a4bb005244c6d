import { isOpen, type Stage, stages } from "@/lib/domain/use-cases/stage";

/** The ranked list, or the cases by impact and feasibility. */
export type PortfolioView = "list" | "matrix";

/** What narrows the portfolio and how it is looked at, as it stands in the address. */
export interface PortfolioFilter {
  department: string[];
  stage: Stage[];
  view: PortfolioView;
  /** Whether cases with no more than a quick look are listed too. */
  looks: boolean;
  /** Columns of the ranked list by key; none = the usual ones. */
  columns: string[];
}

/** Which part of a long ranking is shown: its first hundred, until longer pages of it are asked for. */
export interface RankingPart {
  isLong: boolean;
  /** Where the page before this one ended. */
  after: string | null;
}

/** How many rows of the ranking a page shows. */
export const partSizes = { short: 100, long: 500 };

export function portfolioAddress(
  { department, stage, view, looks, columns }: PortfolioFilter,
  { isLong, after }: RankingPart = { isLong: false, after: null },
): string {
  return address("/portfolio", {
    view: view === "matrix" ? [view] : [],
    department,
    stage,
    looks: looks ? ["true"] : [],
    columns,
    rows: isLong ? ["all"] : [],
    after: after ? [after] : [],
  });
}

/** The query that asks for the matrix under the same filter. */
export function matrixQuery({ department, stage }: PortfolioFilter): string {
  return address("", { department, stage }).replace("?", "");
}

/** Where the whole ranking is given as a file, narrowed as it is on show. */
export function rankingExportAddress({ department, stage }: PortfolioFilter): string {
  return address("/api/v1/portfolio/export", { department, stage });
}

/** The rows behind a figure: the list of use cases, narrowed as the portfolio is and by what the figure counts. */
export function rowsBehind(
  { department, stage }: Pick<PortfolioFilter, "department" | "stage">,
  figure: {
    stage?: readonly Stage[];
    quadrant?: string;
    attention?: string;
    department?: string;
    sort?: string;
    f?: string;
  },
): string {
  return address("/use-cases", {
    department: figure.department ? [figure.department] : department,
    stage: figure.stage ?? stage,
    quadrant: figure.quadrant ? [figure.quadrant] : [],
    attention: figure.attention ? [figure.attention] : [],
    sort: figure.sort ? [figure.sort] : [],
    f: figure.f ? [figure.f] : [],
  });
}

/** More cases are not selected at once: the registry names no more either. */
const MOST_SELECTED = 200;

/** The selected cases in an address such as `selected=UC-0001.UC-0002`. */
export function selectedIn(text: string | null): string[] {
  const keys = text?.match(/UC-\d{1,9}/g) ?? [];
  return [...new Set(keys)].slice(0, MOST_SELECTED);
}

export function selectedText(keys: readonly string[]): string {
  return keys.slice(0, MOST_SELECTED).join(".");
}

/** The open stages that the portfolio is narrowed to; all of them where it is not. */
export function openStages({ stage }: Pick<PortfolioFilter, "stage">): Stage[] {
  return (stage.length > 0 ? stage : stages).filter(isOpen);
}

function address(path: string, fields: Record<string, readonly string[]>): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of values) parameters.append(name, value);
  }
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}
