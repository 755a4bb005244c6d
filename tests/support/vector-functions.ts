import { businessCase } from "@/lib/domain/finance/business-case";
import { irr } from "@/lib/domain/finance/irr";
import { mirr } from "@/lib/domain/finance/mirr";
import { npv } from "@/lib/domain/finance/npv";
import { payback } from "@/lib/domain/finance/payback";
import { ramp } from "@/lib/domain/finance/ramp";
import { realisedValue } from "@/lib/domain/finance/realised-value";
import { simulateNpv } from "@/lib/domain/finance/simulate-npv";
import { threePoint } from "@/lib/domain/finance/three-point";
import { attainment } from "@/lib/domain/metrics/attainment";
import { attainmentConfidence } from "@/lib/domain/metrics/attainment-confidence";
import { ragStatus } from "@/lib/domain/metrics/rag-status";
import { rollUp } from "@/lib/domain/metrics/roll-up";
import { dirichlet } from "@/lib/domain/random/dirichlet";
import { gamma } from "@/lib/domain/random/gamma";
import { mersenneTwister, type RandomStream } from "@/lib/domain/random/mersenne-twister";
import { normal } from "@/lib/domain/random/normal";
import { normalQuantile } from "@/lib/domain/random/normal-quantile";
import { streamSeed } from "@/lib/domain/random/stream-seed";
import { u53 } from "@/lib/domain/random/uniform";
import { aggregateCriterion } from "@/lib/domain/scoring/aggregate-criterion";
import { ahpWeights } from "@/lib/domain/scoring/ahp-weights";
import { axisScore } from "@/lib/domain/scoring/axis-score";
import { kendallW } from "@/lib/domain/scoring/kendall-w";
import { krippendorffAlpha } from "@/lib/domain/scoring/krippendorff-alpha";
import { rice, wsjf } from "@/lib/domain/scoring/lenses";
import { priority } from "@/lib/domain/scoring/priority";
import { quadrant } from "@/lib/domain/scoring/quadrant";
import { rankItems } from "@/lib/domain/scoring/rank";
import { allocateMoney, convertMoney } from "@/lib/domain/shared/money";
import { tfidfCosine } from "@/lib/domain/text/tfidf-cosine";
import { trigramSimilarity, trigrams } from "@/lib/domain/text/trigrams";

/** A rule under the name it has in the vector files; takes a vector's `input` as its only argument. */
export type VectorFunction = (input: never) => unknown;

/** Topics (file names) whose rules are not all there yet. What is registered of them runs all the same. */
export const topicsNotBuilt: ReadonlySet<string> = new Set([
  "abtest",
  "alerts",
  "drift_distribution",
  "drift_series",
  "fairness",
  "feedback",
  "infrastructure",
  "portfolio",
  "robustness",
]);

/** Run in the database by tests/server. */
export const databaseFunctions: ReadonlySet<string> = new Set(["pgWordSimilarity"]);

export interface DisputedVector {
  fn: string;
  case: string;
  /** What the vector file says; the dispute ends when the file says anything else. */
  expected: unknown;
  /** What the written method gives. */
  stated: unknown;
}

/**
 * Vectors that contradict the written method; the method is tested instead.
 * "tie-breaks dev": 5 x 3.2 = 3.2 x 5 = 4 x 4 = 16, so all five priorities are 75 and impact decides: e (3.2) comes
 * after c, a, b (4). The file's order is that of the arithmetic mean (4.1 against 4), while its input says geometric.
 */
export const disputedVectors: readonly DisputedVector[] = [
  {
    fn: "rankItems",
    case: "tie-breaks dev",
    expected: { order: ["d", "e", "c", "a", "b", "f"] },
    stated: { order: ["d", "c", "a", "b", "e", "f"] },
  },
];

export const vectorFunctions: Readonly<Record<string, VectorFunction>> = {
  mt19937: ({ seed, skip, count }: { seed: number; skip: number; count: number }) =>
    draws({ seed, count: skip + count }, (stream) => stream()).slice(skip),
  u53: (input: Draws) => draws(input, u53),
  normal: (input: Draws) => draws(input, normal),
  gamma: (input: Draws & { shape: number }) => draws(input, (stream) => gamma(stream, input.shape)),
  dirichlet: (input: Draws & { alpha: number[] }) => draws(input, (stream) => dirichlet(stream, input.alpha)),
  streamSeed: ({ seed, label }: { seed: number; label: string }) => streamSeed(seed, label),
  normalQuantile: ({ p }: { p: number }) => normalQuantile(p),

  aggregateCriterion,
  axisScore,
  priority,
  quadrant,
  rankItems,
  krippendorffAlpha,
  kendallW,
  rice,
  wsjf,
  ahpWeights,

  npv,
  irr,
  mirr,
  payback,
  ramp,
  businessCase,
  threePoint,
  simulateNpv,
  realisedValue,

  attainment,
  ragStatus,
  attainmentConfidence,
  rollUp,

  trigrams: ({ text }: { text: string }) => trigrams(text),
  trigramSimilarity: ({ a, b }: { a: string; b: string }) => ({ similarity: trigramSimilarity(a, b) }),
  tfidfCosine,

  convertMoney: ({
    amountMinor,
    from,
    to,
    rate,
  }: {
    amountMinor: number;
    from: string;
    to: string;
    rate: string;
  }) => convertMoney({ amountMinor, currency: from }, to, rate).amountMinor,
  allocateMoney: ({ totalMinor, weights }: { totalMinor: number; weights: number[] }) =>
    allocateMoney({ amountMinor: totalMinor, currency: "EUR" }, weights).map(
      ({ amountMinor }) => amountMinor,
    ),
};

interface Draws {
  seed: number;
  count: number;
}

function draws<T>({ seed, count }: Draws, draw: (stream: RandomStream) => T): T[] {
  const stream = mersenneTwister(seed);
  return Array.from({ length: count }, () => draw(stream));
}
