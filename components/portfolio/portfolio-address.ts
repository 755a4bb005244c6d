import { isOpen, type Stage, stages } from "@/lib/domain/use-cases/stage";

/** What narrows the portfolio, as it stands in the address. */
export interface PortfolioFilter {
  department: string[];
  stage: Stage[];
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
  { department, stage }: PortfolioFilter,
  { isLong, after }: RankingPart = { isLong: false, after: null },
): string {
  return address("/portfolio", {
    department,
    stage,
    rows: isLong ? ["all"] : [],
    after: after ? [after] : [],
  });
}

/** Where the whole ranking is given as a file, narrowed as it is on show. */
export function rankingExportAddress({ department, stage }: PortfolioFilter): string {
  return address("/api/v1/portfolio/export", { department, stage });
}

/** The rows behind a figure: the list of use cases, narrowed as the portfolio is and by what the figure counts. */
export function rowsBehind(
  { department, stage }: PortfolioFilter,
  figure: {
    stage?: readonly Stage[];
    quadrant?: string;
    attention?: string;
    department?: string;
    sort?: string;
  },
): string {
  return address("/use-cases", {
    department: figure.department ? [figure.department] : department,
    stage: figure.stage ?? stage,
    quadrant: figure.quadrant ? [figure.quadrant] : [],
    attention: figure.attention ? [figure.attention] : [],
    sort: figure.sort ? [figure.sort] : [],
  });
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
