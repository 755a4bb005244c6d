import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencyExponent } from "@/lib/domain/shared/currency";
import { MethodError } from "@/lib/domain/shared/method-error";
import { addMoney, allocateMoney, compareMoney, convertMoney, Money } from "@/lib/domain/shared/money";

const seed = 20261002;
const amount = fc.maxSafeInteger();

describe("money", () => {
  test.each([
    ["an amount and a currency", { amountMinor: 1800000, currency: "EUR" }, true],
    ["a negative amount", { amountMinor: -1, currency: "JPY" }, true],
    ["the largest safe integer", { amountMinor: Number.MAX_SAFE_INTEGER, currency: "USD" }, true],
    ["an unsafe integer", { amountMinor: 2 ** 53, currency: "USD" }, false],
    ["a fraction of a cent", { amountMinor: 1.5, currency: "USD" }, false],
    ["a currency nobody has", { amountMinor: 1, currency: "XXQ" }, false],
    ["a currency in lower case", { amountMinor: 1, currency: "eur" }, false],
    ["an amount in text", { amountMinor: "1", currency: "EUR" }, false],
    ["an extra field", { amountMinor: 1, currency: "EUR", note: "" }, false],
  ])("takes or refuses %s", (_, value, valid) => {
    expect(Money.safeParse(value).success).toBe(valid);
  });

  test("knows the decimal places of a currency", () => {
    expect(["JPY", "EUR", "KWD"].map(currencyExponent)).toEqual([0, 2, 3]);
  });

  test("adds and compares within one currency and refuses two", () => {
    const euro = { amountMinor: 250, currency: "EUR" };
    const yen = { amountMinor: 1, currency: "JPY" };
    expect(addMoney(euro, { amountMinor: -300, currency: "EUR" })).toEqual({
      amountMinor: -50,
      currency: "EUR",
    });
    expect(compareMoney(euro, { amountMinor: 251, currency: "EUR" })).toBeLessThan(0);
    expect(() => addMoney(euro, yen)).toThrow(MethodError);
    expect(() => compareMoney(euro, yen)).toThrow(MethodError);
  });

  test("refuses a sum that a double cannot hold", () => {
    const most = { amountMinor: Number.MAX_SAFE_INTEGER, currency: "EUR" };
    expect(() => addMoney(most, { amountMinor: 1, currency: "EUR" })).toThrow(
      expect.objectContaining({ reason: "UNSAFE_INTEGER" }),
    );
  });
});

describe("converting money", () => {
  test("at rate 1 within one currency changes nothing", () => {
    fc.assert(
      fc.property(amount, (amountMinor) => {
        expect(convertMoney({ amountMinor, currency: "EUR" }, "EUR", "1.000").amountMinor).toBe(amountMinor);
      }),
      { seed },
    );
  });

  test("gives the same size for a debt as for an asset", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.integer({ min: 1, max: 99999 }),
        (amountMinor, rate) => {
          const at = (sign: number) =>
            convertMoney({ amountMinor: sign * amountMinor, currency: "EUR" }, "USD", `1.${rate}`)
              .amountMinor;
          expect(at(-1) + at(1)).toBe(0);
        },
      ),
      { seed },
    );
  });

  test.each(["", "1,5", "1e3", "abc", "-1", "NaN", "1.", ".5"])("refuses the rate %j", (rate) => {
    expect(() => convertMoney({ amountMinor: 1, currency: "EUR" }, "USD", rate)).toThrow(
      expect.objectContaining({ reason: "OUT_OF_RANGE" }),
    );
  });

  test("refuses a result that a double cannot hold", () => {
    const most = { amountMinor: Number.MAX_SAFE_INTEGER, currency: "EUR" };
    expect(() => convertMoney(most, "USD", "1.5")).toThrow(
      expect.objectContaining({ reason: "UNSAFE_INTEGER" }),
    );
  });
});

describe("allocating money", () => {
  const weights = fc
    .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 })
    .filter((all) => all.some((weight) => weight > 0));

  test("gives parts that add up to the whole, each within one unit of its share", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (amountMinor, shares) => {
        const parts = allocateMoney({ amountMinor, currency: "EUR" }, shares).map((part) => part.amountMinor);
        const total = shares.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(amountMinor);
        parts.forEach((part, at) => {
          expect(Math.abs(part - (amountMinor * (shares[at] ?? 0)) / total)).toBeLessThan(1 + 1e-5);
        });
      }),
      { seed },
    );
  });

  test.each([
    ["no weights", [], "EMPTY_INPUT"],
    ["weights of 0", [0, 0], "BAD_WEIGHTS"],
    ["a negative weight", [2, -1], "BAD_WEIGHTS"],
    ["a weight that is no number", [1, Number.NaN], "NON_FINITE"],
  ])("refuses %s", (_, shares, reason) => {
    expect(() => allocateMoney({ amountMinor: 10, currency: "EUR" }, shares)).toThrow(
      expect.objectContaining({ reason }),
    );
  });
});
