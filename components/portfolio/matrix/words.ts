import type { MatrixBin, MatrixCase } from "@/components/portfolio/matrix/mark-look";
import { pointsOf, type Span } from "@/lib/domain/portfolio/matrix/view";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatScore } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";

type Names = Record<Quadrant, string>;

/** A case in a line: what is read out when its mark is reached. */
export function caseWords(item: MatrixCase, names: Names): string {
  const { key, title, stage, impact, feasibility } = item;
  const place = `impact ${inPoints(impact)}, feasibility ${inPoints(feasibility)}`;
  return `${key} ${title}: ${place}, ${verdictWords(item, names)}, ${stageNames[stage].toLowerCase()}`;
}

/** The field that a case stands in and how sure that is. */
export function verdictWords({ quadrant, borderline, quickLook }: MatrixCase, names: Names): string {
  const name = quadrant ? names[quadrant].toLowerCase() : "no quadrant";
  if (quickLook) return `${name} by a quick look`;
  return borderline && quadrant !== "blocked" ? `${name}, borderline` : name;
}

export function binWords({ cases, impact, feasibility }: MatrixBin): string {
  return `${formatCount(cases, "case")}: impact ${spanWords(impact)}, feasibility ${spanWords(feasibility)}`;
}

export function spanWords({ from, to }: Span): string {
  return `${inPoints(from)} to ${inPoints(to)}`;
}

/** A rating of 1 to 5 in the points of the axes. */
export function inPoints(score: number): string {
  return formatScore(pointsOf(score));
}
