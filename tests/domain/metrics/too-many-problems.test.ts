import { describe, expect, test } from "vitest";
import { tooManyProblems } from "@/lib/domain/metrics/too-many-problems";

const alone = { model: "helpdesk-7b", otherCases: [], outcomes: 1 };

describe("One model", () => {
  test("is fit for two cases, and for up to three outcomes of one", () => {
    expect(tooManyProblems(alone)).toBeNull();
    expect(tooManyProblems({ ...alone, otherCases: ["UC-0002"], outcomes: 3 })).toBeNull();
    expect(tooManyProblems({ model: null, otherCases: [], outcomes: 0 })).toBeNull();
  });

  test("has too many problems to solve from three cases or four outcomes on", () => {
    const [shared] = tooManyProblems({ ...alone, otherCases: ["UC-0002", "UC-0003"] }) ?? [];
    expect(shared).toBe("3 open cases lean on helpdesk-7b: this one, UC-0002, UC-0003.");
    expect(tooManyProblems({ ...alone, outcomes: 4 })).toHaveLength(1);
    expect(tooManyProblems({ model: "m", otherCases: ["UC-0002", "UC-0003"], outcomes: 5 })).toHaveLength(2);
  });
});
