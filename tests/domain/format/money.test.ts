import { describe, expect, test } from "vitest";
import { Currency, currencyExponent } from "@/lib/domain/shared/currency";
import { minorUnitDigits } from "@/lib/format/minor-units";
import { formatMoney, formatMoneyCompact, formatMoneyRange, formatMoneyWhole } from "@/lib/format/money";

const euro = (amountMinor: number) => ({ amountMinor, currency: "EUR" });
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("money in full", () => {
  test.each([
    [240_000_000, "EUR 2,400,000"],
    [1250, "EUR 12.50"],
    [-123_456_789, "−EUR 1,234,567.89"],
    [0, "EUR 0"],
    [5, "EUR 0.05"],
  ])("%i cents read %s", (amountMinor, text) => {
    expect(plain(formatMoney(euro(amountMinor)))).toBe(text);
  });

  test("the minor unit follows ISO 4217, not the habits of a locale", () => {
    expect(plain(formatMoney({ amountMinor: 1500, currency: "JPY" }))).toBe("JPY 1,500");
    expect(plain(formatMoney({ amountMinor: 1500, currency: "KWD" }))).toBe("KWD 1.500");
    expect(plain(formatMoney({ amountMinor: 150_050, currency: "HUF" }))).toBe("HUF 1,500.50");
  });

  test("every currency the product counts in is printed with the places it is stored with", () => {
    for (const currency of Currency.options) {
      expect(minorUnitDigits(currency), currency).toBe(currencyExponent(currency));
    }
  });

  test("the code and the figure never part at the end of a line", () => {
    expect(formatMoney(euro(100))).toBe("EUR\u00a01");
  });
});

describe("money in whole units", () => {
  test.each([
    [4_284_625, "EUR 42,846"],
    [-3_797_266, "−EUR 37,973"],
    [14, "EUR 0"],
    [-14, "EUR 0"],
  ])("%i cents read %s", (amountMinor, text) => {
    expect(plain(formatMoneyWhole(euro(amountMinor)))).toBe(text);
  });
});

describe("money at a glance", () => {
  test.each([
    [240_000_000, "EUR 2.4m"],
    [18_000_000, "EUR 180k"],
    [1_250_000, "EUR 12.5k"],
    [95_000, "EUR 950"],
    [1250, "EUR 12.50"],
    [50_637, "EUR 506"],
    [99_995_000, "EUR 1m"],
    [99_940_000, "EUR 999k"],
    [310_000_000_000, "EUR 3.1bn"],
    [-240_000_000, "−EUR 2.4m"],
    [0, "EUR 0"],
  ])("%i cents read %s", (amountMinor, text) => {
    expect(plain(formatMoneyCompact(euro(amountMinor)))).toBe(text);
  });

  test("a range names its currency once", () => {
    expect(plain(formatMoneyRange(euro(12_000_000), euro(18_000_000)))).toBe("EUR 120k–180k");
    expect(plain(formatMoneyRange(euro(-12_000_000), euro(18_000_000)))).toBe("−EUR 120k to EUR 180k");
    expect(plain(formatMoneyRange(euro(12_000_000), euro(12_000_100)))).toBe("EUR 120k");
  });
});

test("an amount nobody knows is an em dash, never 0", () => {
  expect(formatMoney(null)).toBe("—");
  expect(formatMoneyCompact(undefined)).toBe("—");
  expect(formatMoneyRange(null, euro(1))).toBe("—");
});
