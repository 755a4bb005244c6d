import { describe, expect, test } from "vitest";
import { Paragraph, Title } from "@/lib/domain/shared/text";
import { federalCase } from "./federal-file";

describe("risk", () => {
  test.each([
    ["Neither", "standard"],
    ["neither.\n", "standard"],
    [" NEITHER ", "standard"],
    ["Neither rights-impacting nor safety-impacting", "standard"],
    ['["Neither"]', "standard"],
    ["Both", "high"],
    ["Rights-Impacting\n", "high"],
    ["rights impacting", "high"],
    ["Safety-impacting", "high"],
    ["Safety‑Impacting", "high"],
    ["Rights-impacting and safety-impacting", "high"],
    ["Both rights- and safety-impacting", "high"],
    ["Rights-Impacting,Safety-Impacting", "high"],
    ['["Rights-Impacting", "Safety-Impacting"]', "high"],
    ["", "notAssessed"],
    [" ", "notAssessed"],
    ["N/A", "notAssessed"],
    ["Blank/Not Provided", "notAssessed"],
  ])("%j is %s, without a notice", (rawRisk, risk) => {
    expect(federalCase({ risk: rawRisk })).toMatchObject({ risk, rawRisk, notices: [] });
  });

  test.each([
    ["Rights-Impacting because applicants may not be heard; it is not safety-impacting.", "high"],
    ["Safety-Impacting: the model steers a valve.", "high"],
    ["Both, since a wrong answer cannot be undone", "high"],
    ["This use case is rights-impacting because it ranks applicants.", "high"],
    ["Presumed safety-impacting", "high"],
    ["Neither. The tool summarises public web pages.", "standard"],
    [
      "Neither - the use case does not meet the definition of rights-impacting or safety-impacting",
      "standard",
    ],
    ["Neither, but it will be rights-impacting once it is used for decisions", "notAssessed"],
    ["Neither at this time", "notAssessed"],
    ["Neither?", "notAssessed"],
    ["Neither; could become safety-impacting", "notAssessed"],
    ["Neither, rights-impacting", "notAssessed"],
    ["Both / Neither", "notAssessed"],
    ["Rights-impacting, safety-impacting, both, or neither", "notAssessed"],
    ["Rights-impacting: No", "notAssessed"],
    ["Not rights-impacting", "notAssessed"],
    ["Presumed rights-impacting but determined not to be", "notAssessed"],
    ["The system does not impact rights", "notAssessed"],
    ["No", "notAssessed"],
    ["Low", "notAssessed"],
    ['= "Neither"', "notAssessed"],
    ["-Neither", "notAssessed"],
  ])("%j is %s, with a notice and the text kept", (rawRisk, risk) => {
    const read = federalCase({ risk: rawRisk });
    expect(read).toMatchObject({ risk, rawRisk });
    expect(read.notices).toHaveLength(1);
    expect(read.notices[0]?.column).toContain("rights-impacting, safety-impacting, both, or neither");
    expect(read.sourceExtras.map(({ value }) => value)).toContain(rawRisk);
  });
});

describe("personal data", () => {
  test.each([
    ["Yes", "yes", 0],
    ["yes.", "yes", 0],
    [" NO ", "no", 0],
    ["", "unknown", 0],
    [" ", "unknown", 0],
    ["N/A", "unknown", 0],
    ["None", "unknown", 0],
    ["Blank/Not Provided", "unknown", 0],
    ["Yes – names and addresses", "yes", 1],
    ["Yes and no", "unknown", 1],
    ["Yes/No", "unknown", 1],
    ["No, but the vendor keeps some", "unknown", 1],
    ["No?", "unknown", 1],
    ["Maybe", "unknown", 1],
    ["0", "unknown", 1],
  ])("%j is %s", (raw, personalData, notices) => {
    const read = federalCase({ personalData: raw });
    expect(read.personalData).toBe(personalData);
    expect(read.notices).toHaveLength(notices);
  });
});

describe("stage", () => {
  test.each([
    ["Initiated", "submitted"],
    ["planned ", "submitted"],
    ["Acquisition and/or Development", "building"],
    ["Implementation and Assessment", "piloting"],
    ["Operation & Maintenance", "live"],
    ["In production (less than 6 months)", "live"],
    ["IN MISSION", "live"],
    ["Retired", "retired"],
    ["Research or  Administrative Action Complete", "retired"],
    ['["Retired"]', "retired"],
  ])("%j is %s, without a notice", (rawStage, stage) => {
    expect(federalCase({ stage: rawStage })).toMatchObject({ stage, rawStage, notices: [] });
  });

  test.each(["", " ", "N/A", "On hold", "Retired?", "- Initiated", '["Initiated","Retired"]'])(
    "%j waits in triage with its raw value and a notice",
    (rawStage) => {
      const read = federalCase({ stage: rawStage });
      expect(read).toMatchObject({ stage: "triage", rawStage });
      expect(read.notices).toMatchObject([{ row: 2, column: "Stage of Development" }]);
    },
  );
});

describe("topics become tags", () => {
  test.each([
    ["Law & Justice", ["Law & Justice"]],
    ["Mission-Enabling (internal agency support) ", ["Mission-Enabling (internal agency support)"]],
    [`Government Services (${"includes everything ".repeat(4)})`, ["Government Services"]],
    ['["Health", "Other", "Health", " Energy "]', ["Health", "Energy"]],
    ["Other", []],
    ["N/A", []],
    ["x".repeat(61), []],
  ])("%j", (topic, tags) => {
    const read = federalCase({ topic });
    expect(read.tags).toEqual(tags);
    const isKept = read.sourceExtras.some(({ value }) => value === topic);
    expect(isKept || read.tags[0] === topic.trim()).toBe(true);
  });
});

describe("long and awkward texts", () => {
  test("a title longer than a case allows is shortened at a word and kept whole as a source extra", () => {
    const title = "Forecast ".repeat(200).trim();
    const read = federalCase({ title });
    expect(read.title.length).toBeLessThanOrEqual(1_000);
    expect(read.title.endsWith("Forecast…")).toBe(true);
    expect(read.sourceExtras).toContainEqual({ column: "Use Case Name", index: 0, value: title });
    expect(read.notices).toMatchObject([{ column: "Use Case Name" }]);
  });

  test("a title and a purpose at and beyond the limits of a case pass its schema", () => {
    for (const length of [1_000, 1_001, 1_100]) {
      const { title } = federalCase({ title: "x".repeat(length) });
      expect(Title.parse(title)).toHaveLength(1_000);
    }
    for (const length of [50_000, 50_001]) {
      expect(Paragraph.parse(federalCase({ purpose: "x".repeat(length) }).problem)).toHaveLength(50_000);
    }
  });

  test("a title is never shortened inside a character", () => {
    const read = federalCase({ title: `x${"🦊".repeat(600)}` });
    expect(read.title.length).toBeLessThanOrEqual(1_000);
    expect(read.title.isWellFormed()).toBe(true);
  });

  test("a purpose of 60,000 characters is shortened and kept whole as a source extra", () => {
    const purpose = "word ".repeat(12_000).trim();
    const read = federalCase({ purpose });
    expect(read.problem?.length).toBeLessThanOrEqual(50_000);
    expect(read.sourceExtras.map(({ value }) => value)).toContain(purpose);
    expect(read.notices).toHaveLength(1);
  });

  test("a purpose of 50,000 characters stays whole, its line breaks included", () => {
    const purpose = `${"x".repeat(24_999)}\r\n${"y".repeat(24_999)}`;
    expect(federalCase({ purpose })).toMatchObject({ problem: purpose, notices: [] });
  });

  test("line breaks in a title become spaces, and the text is kept as it was", () => {
    const read = federalCase({ title: " Answer\r\n  questions " });
    expect(read.title).toBe("Answer questions");
    expect(read.sourceExtras.map(({ value }) => value)).toContain(" Answer\r\n  questions ");
  });

  test.each(["-1 means no answer", "=SUM(A1:A9)", "@cmd", '["a","b"]', "\tindented"])(
    "%j stays as it is",
    (text) => {
      const read = federalCase({ title: text, bureau: text, purpose: text });
      expect(read).toMatchObject({ title: text.trim(), problem: text.trim() });
      expect(read.sourceExtras).toContainEqual({ column: "Bureau", index: 3, value: text });
    },
  );

  test("characters that cannot be stored are repaired, with a notice for the cell", () => {
    const read = federalCase({ title: "A\u0000b", purpose: "half \uD83E a fox", bureau: "\uDD8A" });
    expect(read).toMatchObject({ title: "Ab", problem: "half \uFFFD a fox" });
    expect(read.notices.map(({ column }) => column?.slice(0, 13))).toEqual([
      "Use Case Name",
      "Bureau",
      "What is the i",
    ]);
  });

  test("a blank purpose is a case without a problem text, with a notice", () => {
    const read = federalCase({ purpose: "N/A" });
    expect(read.problem).toBeNull();
    expect(read.notices).toHaveLength(1);
  });
});
