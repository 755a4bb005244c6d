import { describe, expect, test } from "vitest";
import { staleness } from "@/lib/domain/scoring/staleness";

const fresh = {
  changed: null,
  under: 1,
  inForce: { version: 1, since: "2026-10-01" },
  revealedOn: "2026-06-01",
  today: "2026-11-30",
};

describe("Revealed ratings", () => {
  test("fit while nothing has changed and they are not a year old", () => {
    expect(staleness(fresh)).toBeNull();
    expect(staleness({ ...fresh, today: "2027-05-31" })).toBeNull();
  });

  test("are out of date from the day they are a year old", () => {
    expect(staleness({ ...fresh, today: "2027-06-01" })).toMatchObject({ since: "2027-06-01" });
  });

  test("are out of date once a later scoring model is in force, but not by an earlier one", () => {
    const later = staleness({ ...fresh, inForce: { version: 2, since: "2026-10-01" } });
    expect(later).toMatchObject({ since: "2026-10-01", reasons: [expect.stringContaining("version 2")] });
    expect(staleness({ ...fresh, under: 3 })).toBeNull();
  });

  test("name every reason, from the first day on", () => {
    const stale = staleness({
      ...fresh,
      changed: { since: "2026-09-01", reason: "The route changed." },
      inForce: { version: 2, since: "2026-10-01" },
      today: "2027-07-01",
    });
    expect(stale?.since).toBe("2026-09-01");
    expect(stale?.reasons).toHaveLength(3);
  });
});
