import { describe, expect, test } from "vitest";
import { paidBack } from "@/lib/domain/business-case/paid-back";

describe("A case is paid back", () => {
  test("once what was spent is back, counted from its start", () => {
    expect(paidBack([-100, 40, 40, 40])).toEqual({ periods: 2.5, recovers: true, staysRecovered: true });
  });

  test("not by the months before anything is spent", () => {
    expect(paidBack([0, 0, -100, 50, 100]).periods).toBe(3.5);
    expect(paidBack([0, 10, -100, 0]).periods).toBeNull();
    expect(paidBack([0, 10, -100, 180, -200])).toMatchObject({ periods: 2.5, staysRecovered: false });
  });

  test("at once where it never costs more than it brings", () => {
    expect(paidBack([0, 0, 0])).toEqual({ periods: 0, recovers: true, staysRecovered: true });
    expect(paidBack([50, -20, 10]).periods).toBe(0);
  });
});
