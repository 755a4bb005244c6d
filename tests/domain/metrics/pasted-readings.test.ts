import { describe, expect, test } from "vitest";
import { readPastedReadings } from "@/lib/domain/metrics/pasted-readings";

describe("Pasted readings", () => {
  test("are read with tabs, semicolons or commas between the columns", () => {
    const wanted = [{ on: "2026-12-31", value: 66.5, source: "helpdesk" }];
    for (const text of ["2026-12-31\t66.5", "31.12.2026;66,5", "2026-12-31,66.5", '"2026-12-31","66.5"'])
      expect(readPastedReadings(text, "helpdesk")).toEqual({ readings: wanted, complaints: [] });
  });

  test("may name source, number of cases and model version line by line, under heads", () => {
    const text = "Day;Value;Source;n;Model\r\n2026-10-31;61;Survey;1 240;v2\r\n\r\n2026-11-30;63 %;;;\r\n";
    expect(readPastedReadings(text, "helpdesk").readings).toEqual([
      { on: "2026-10-31", value: 61, source: "Survey", n: 1240, modelVersion: "v2" },
      { on: "2026-11-30", value: 63, source: "helpdesk" },
    ]);
  });

  test("that cannot be taken are named by line, the rest stays", () => {
    const { readings, complaints } = readPastedReadings(
      "2026-10-31\t61\n2026-02-30\t61\n2026-11-30\tmany\n2026-12-31\t5\tdesk\t0.5",
      "helpdesk",
    );
    expect(readings).toHaveLength(1);
    expect(complaints.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(readPastedReadings("2026-10-31\t61", " ").complaints).toEqual([
      { line: 1, message: "Say where it comes from." },
    ]);
    expect(readPastedReadings("", "helpdesk")).toEqual({ readings: [], complaints: [] });
  });
});
