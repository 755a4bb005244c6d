import { expect, test } from "vitest";
import { nextStep } from "@/lib/domain/lifecycle/next-step";

const parked = (parkedUntil: string | null) => nextStep({ stage: "parked", openBlockers: 0, parkedUntil });

test("A parked case waits until a day, for a fact, or until somebody takes it up", () => {
  expect(parked("2027-03-13")).toBe("Wait until 2027-03-13");
  expect(parked("At least 1,500 labelled examples")).toBe("Wait for: At least 1,500 labelled examples");
  expect(parked(null)).toBe("Wait");
});

test("A blocker comes first where it stands in the way", () => {
  expect(nextStep({ stage: "review", openBlockers: 1 })).toBe("Lift the blocker");
  expect(nextStep({ stage: "scoring", openBlockers: 1 })).toBe("Panel rates, then reveal");
});
