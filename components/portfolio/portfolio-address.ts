import { isOpen, Stage } from "@/lib/domain/use-cases/stage";

/** What narrows the portfolio, as it stands in the address. */
export interface PortfolioFilter {
  department: string[];
  stage: Stage[];
  /** A long ranking shows its first hundred until all of it is asked for. */
  isWhole: boolean;
}

export function portfolioAddress({ department, stage, isWhole }: PortfolioFilter): string {
  return address("/portfolio", { department, stage, rows: isWhole ? ["all"] : [] });
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
  return (stage.length > 0 ? stage : Stage.options).filter(isOpen);
}

function address(path: string, fields: Record<string, readonly string[]>): string {
  const parameters = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of values) parameters.append(name, value);
  }
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}
