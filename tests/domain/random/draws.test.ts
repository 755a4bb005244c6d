import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dirichlet } from "@/lib/domain/random/dirichlet";
import { gamma } from "@/lib/domain/random/gamma";
import { mersenneTwister } from "@/lib/domain/random/mersenne-twister";
import { normalQuantile } from "@/lib/domain/random/normal-quantile";
import { streamSeed } from "@/lib/domain/random/stream-seed";
import { openUniform, u53 } from "@/lib/domain/random/uniform";
import { normalCdf } from "@/lib/domain/shared/normal-cdf";

const seed = 20261005;

describe("a random stream", () => {
  test("repeats itself from the same seed and differs from another label's", () => {
    const draw = (label: string) => u53(mersenneTwister(streamSeed(7, label)));
    expect(draw("smaa")).toBe(draw("smaa"));
    expect(draw("smaa")).not.toBe(draw("roi"));
  });

  test.each([
    [1.5, "NOT_INTEGER"],
    [2 ** 32, "OUT_OF_RANGE"],
    [Number.NaN, "NON_FINITE"],
  ])("refuses the seed %d", (wrong, reason) => {
    expect(() => mersenneTwister(wrong)).toThrow(expect.objectContaining({ reason }));
  });

  test("never gives an open uniform of 0", () => {
    expect(openUniform(() => 0)).toBe(2 ** -54);
    expect(openUniform(() => 0xffffffff)).toBeLessThan(1);
  });
});

describe("the normal quantile", () => {
  test("undoes the normal distribution function to 1e-9, far into both tails", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
        const lower = -Math.abs(z);
        expect(Math.abs(normalQuantile(normalCdf(lower)) - lower)).toBeLessThan(1e-9);
      }),
      { seed },
    );
  });
});

describe("gamma and Dirichlet draws", () => {
  test("have the mean and the spread of their shape", () => {
    const stream = mersenneTwister(seed);
    const draws = Array.from({ length: 20_000 }, () => gamma(stream, 2.5));
    const mean = draws.reduce((a, b) => a + b, 0) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 2.5)).toBeLessThan(0.06);
    expect(Math.abs(variance - 2.5)).toBeLessThan(0.2);
  });

  test("are positive shares that add up to 1", () => {
    const alpha = fc.array(fc.double({ min: 0.2, max: 50, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(), alpha, (from, shapes) => {
        const shares = dirichlet(mersenneTwister(from), shapes);
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }),
      { seed },
    );
  });

  test.each([
    ["no alpha", [], "EMPTY_INPUT"],
    ["an alpha of 0", [1, 0], "OUT_OF_RANGE"],
  ])("refuse %s", (_, alpha, reason) => {
    expect(() => dirichlet(mersenneTwister(1), alpha)).toThrow(expect.objectContaining({ reason }));
  });
});
