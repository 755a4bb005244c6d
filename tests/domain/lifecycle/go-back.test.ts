import { describe, expect, test } from "vitest";
import { type WayBack, wayBack } from "@/lib/domain/lifecycle/go-back";
import { type Stage, stages } from "@/lib/domain/use-cases/stage";

/** Where one step back leads, and for whom; a decided stage goes back to where it was decided. */
const ways: Record<Stage, { to: Stage | "whereItCameFrom"; who: "lead" | "executive" } | null> = {
  draft: null,
  returned: { to: "triage", who: "lead" },
  submitted: { to: "draft", who: "lead" },
  triage: { to: "submitted", who: "lead" },
  scoring: { to: "triage", who: "lead" },
  review: null,
  parked: { to: "whereItCameFrom", who: "executive" },
  approved: { to: "whereItCameFrom", who: "executive" },
  building: { to: "approved", who: "lead" },
  piloting: { to: "building", who: "lead" },
  live: { to: "piloting", who: "lead" },
  retired: { to: "live", who: "lead" },
  stopped: { to: "whereItCameFrom", who: "executive" },
  declined: { to: "whereItCameFrom", who: "executive" },
  merged: { to: "whereItCameFrom", who: "executive" },
};

describe("Going back one step", () => {
  test.each(Object.entries(ways))("from %s leads where the table says", (name, way) => {
    const stage = name as Stage;
    const back = () => wayBack(stage, "triage");
    if (way === null) {
      expect(back).toThrow(expect.objectContaining({ code: "conflict" }));
      return;
    }
    const permission = way.who === "lead" ? "useCase:goBack" : "useCase:takeBack";
    const to = way.to === "whereItCameFrom" ? "triage" : way.to;
    expect(back()).toEqual({ to, permission } satisfies WayBack);
  });

  test("never leads from review back to scoring, whatever came before", () => {
    for (const cameFrom of [...stages, null]) {
      expect(() => wayBack("review", cameFrom)).toThrow(/revealed stays revealed/);
    }
  });

  test("needs to know where a decided case came from", () => {
    for (const stage of ["parked", "approved", "stopped", "declined", "merged"] as const) {
      expect(() => wayBack(stage, null)).toThrow(/no earlier stage/);
    }
  });

  test("is never a lead's over a decision", () => {
    for (const stage of ["parked", "approved", "stopped", "declined", "merged"] as const) {
      expect(wayBack(stage, "review").permission).toBe("useCase:takeBack");
    }
  });
});
