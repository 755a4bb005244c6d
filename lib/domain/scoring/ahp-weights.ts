import { sum } from "@/lib/domain/shared/mean";
import {
  MethodError,
  requireBetween,
  requireInteger,
  requirePositive,
} from "@/lib/domain/shared/method-error";

export interface PairwiseWeights {
  weights: number[];
  lambdaMax: number;
  ci: number;
  ri: number;
  cr: number;
  consistent: boolean;
  weightsGeometricMean: number[];
}

/** Mean consistency index of random judgements for 1 to 10 criteria (Saaty 1980). */
const randomIndex = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/**
 * Weights of `n` criteria (1 to 10) from pairwise judgements, the upper triangle row by row; a judgement (> 0)
 * says how many times more the row's criterion matters than the column's. `weights` is the principal eigenvector,
 * adding up to 1; `cr` up to .10 counts as consistent. Row geometric means come beside it.
 * Errors: NON_FINITE, NOT_INTEGER, OUT_OF_RANGE, LENGTH_MISMATCH. Source: Saaty 1980.
 */
export function ahpWeights(input: { n: number; upper: readonly number[] }): PairwiseWeights {
  const { n, upper } = input;
  requireInteger(n, "n");
  requireBetween(n, 1, 10, "n");
  if (upper.length !== (n * (n - 1)) / 2) {
    throw new MethodError("LENGTH_MISMATCH", "upper", `must hold ${(n * (n - 1)) / 2} judgements`);
  }
  for (const judgement of upper) requireJudgement(judgement);
  const matrix = reciprocalMatrix(n, upper);
  const weights = principalEigenvector(matrix);
  const lambdaMax = sum(matrix.flatMap((row) => row.map((entry, column) => entry * (weights[column] ?? 0))));
  const ci = n === 1 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
  const ri = randomIndex[n - 1] ?? 0;
  const cr = ri === 0 ? 0 : ci / ri;
  const weightsGeometricMean = normalised(matrix.map(geometricMean));
  return { weights, lambdaMax, ci, ri, cr, consistent: cr <= 0.1, weightsGeometricMean };
}

function requireJudgement(judgement: number): void {
  requirePositive(judgement, "upper");
  // Beyond this a reciprocal or a product of two judgements is no longer a double.
  requireBetween(judgement, 1e-100, 1e100, "upper");
}

function reciprocalMatrix(n: number, upper: readonly number[]): number[][] {
  const matrix = Array.from({ length: n }, () => Array<number>(n).fill(1));
  let next = 0;
  for (let row = 0; row < n; row++) {
    for (let column = row + 1; column < n; column++) {
      const judgement = upper[next++] ?? 1;
      setEntry(matrix, row, column, judgement);
      setEntry(matrix, column, row, 1 / judgement);
    }
  }
  return matrix;
}

function setEntry(matrix: number[][], row: number, column: number, entry: number): void {
  const cells = matrix[row];
  if (cells) cells[column] = entry;
}

/** Repeated squaring: 60 squarings are 2^60 power iterations, enough for the closest pair of eigenvalues. */
function principalEigenvector(matrix: readonly (readonly number[])[]): number[] {
  let power = scaled(matrix);
  for (let squaring = 0; squaring < 60; squaring++) power = scaled(square(power));
  return normalised(power.map(sum));
}

function square(matrix: readonly (readonly number[])[]): number[][] {
  return matrix.map((row) =>
    row.map((_, column) => sum(row.map((entry, inner) => entry * (matrix[inner]?.[column] ?? 0)))),
  );
}

function scaled(matrix: readonly (readonly number[])[]): number[][] {
  const largest = Math.max(...matrix.flat());
  return matrix.map((row) => row.map((entry) => entry / largest));
}

function geometricMean(row: readonly number[]): number {
  return Math.exp(sum(row.map(Math.log)) / row.length);
}

function normalised(values: readonly number[]): number[] {
  const total = sum(values);
  return values.map((value) => value / total);
}
