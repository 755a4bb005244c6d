import { describe, expect, test } from "vitest";
import { Decide, Move, MoveVerb } from "@/lib/domain/lifecycle/moves";

const money = { amountMinor: 1_800_000, currency: "EUR" };
const fieldsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  result.success ? [] : (result.error?.issues ?? []).map(({ path }) => path.join("."));

describe("A decision", () => {
  test.each([
    [{ outcome: "fund", reason: "Worth it.", amount: money }],
    [{ outcome: "proofOnly", reason: "Try it.", amount: money }],
    [{ outcome: "defer", reason: "Too early.", until: "the new helpdesk is in" }],
    [{ outcome: "defer", reason: "Too early.", until: "2027-01-31" }],
    [{ outcome: "decline", reason: "No data.", wouldHaveChangedIt: "A right to the data." }],
    [{ outcome: "merge", reason: "The same.", into: "UC-0001" }],
  ])("such as %j is whole", (decision) => {
    expect(fieldsOf(Decide.safeParse(decision))).toEqual([]);
  });

  test.each([
    [{ outcome: "fund", reason: "Worth it." }, "amount"],
    [{ outcome: "fund", reason: "Worth it.", amount: { ...money, amountMinor: 0 } }, "amount"],
    [{ outcome: "fund", reason: "Worth it.", amount: { ...money, amountMinor: 0.5 } }, "amount.amountMinor"],
    [{ outcome: "proofOnly", reason: "Try it." }, "amount"],
    [{ outcome: "defer", reason: "Too early." }, "until"],
    [{ outcome: "decline", reason: "No data." }, "wouldHaveChangedIt"],
    [{ outcome: "merge", reason: "The same." }, "into"],
    [{ outcome: "defer", until: "2027-01-31" }, "reason"],
    [{ outcome: "shelve", reason: "No." }, "outcome"],
  ])("such as %j is refused at %s", (decision, field) => {
    expect(fieldsOf(Decide.safeParse(decision))).toContain(field);
  });
});

describe("A move", () => {
  const whole: Record<MoveVerb, Record<string, unknown>> = {
    acceptForTriage: {},
    startBuilding: {},
    startPilot: {},
    goLive: { on: "2026-11-01" },
    retire: { reason: "Replaced.", lesson: "Measure earlier." },
    stop: { reason: "Too dear.", spent: money, lesson: "Ask for the price first." },
    reopen: { reason: "The data is there now." },
    goBack: { reason: "Clicked too soon." },
  };
  const needed = MoveVerb.options.flatMap((verb) =>
    Object.keys(whole[verb]).map((field) => ({ verb, field })),
  );

  test.each(MoveVerb.options)("to %s is whole with what the table asks for", (verb) => {
    expect(fieldsOf(Move.safeParse({ verb, ...whole[verb] }))).toEqual([]);
  });

  test.each(needed)("to $verb is refused without its $field", ({ verb, field }) => {
    const { [field]: _, ...rest } = whole[verb];
    expect(fieldsOf(Move.safeParse({ verb, ...rest }))).toEqual([field]);
  });
});
