import { describe, expect, test } from "vitest";
import { TemplateId } from "@/lib/domain/intake/answers";
import { reviewAreasOf, reviewersFor, whoReviews } from "@/lib/domain/intake/reviewers-for-risk";
import { templateOf, templates } from "@/lib/domain/intake/templates";
import { DefineMetric } from "@/lib/domain/metrics/schema";
import { ProposeUseCase } from "@/lib/domain/use-cases/schema";

describe("The twelve templates", () => {
  test("are each shipped once, the blank one last", () => {
    expect(templates.map(({ id }) => id).sort()).toEqual([...TemplateId.options].sort());
    expect(templates.at(-1)?.id).toBe("blank");
    expect(new Set(templates.map(({ name }) => name)).size).toBe(12);
  });

  test("come from the five departments of the founding text", () => {
    const departments = new Set(templates.filter(({ id }) => id !== "blank").map((one) => one.department));
    expect([...departments].sort()).toEqual([
      "Customer service",
      "HR",
      "Marketing",
      "Product development",
      "Sales",
    ]);
  });

  test.each(templates)(
    "$id proposes one outcome, one adoption and one guardrail metric with units",
    (one) => {
      expect(one.metrics.map(({ type }) => type)).toEqual(["outcome", "adoption", "guardrail"]);
      for (const metric of one.metrics) {
        expect(metric.unit).not.toBe("");
        const kept = {
          ...metric,
          baseline: { value: 5, on: "2026-01-01" },
          target: { value: metric.direction === "lower" ? 2 : 9, on: "2027-01-01" },
        };
        expect(DefineMetric.safeParse(kept).error).toBeUndefined();
      }
    },
  );

  test.each(templates)(
    "$id shows examples that would be accepted as answers",
    ({ id, examples, taskType }) => {
      expect(ProposeUseCase.safeParse({ ...examples, taskType, template: id }).error).toBeUndefined();
    },
  );

  test("stand for a case that was started from none by the blank one", () => {
    expect(templateOf(null).id).toBe("blank");
    expect(templateOf("of a later version").id).toBe("blank");
    expect(templateOf("benefits-qa").name).toBe("Benefits Q&A");
  });
});

describe("A yes to a risk question", () => {
  test("names at least one reviewer", () => {
    for (const areas of Object.values(reviewersFor)) expect(areas.length).toBeGreaterThan(0);
  });

  test("says who that is by name, or by the area where there is nobody yet or a whole team", () => {
    const people = [
      { name: "Lucia", areas: ["privacy", "legal"] },
      ...["Ann", "Ben", "Cem", "Dov"].map((name) => ({ name, areas: ["ethics"] })),
    ];
    expect(whoReviews(["privacy", "security", "legal", "ethics"], people)).toEqual({
      people: [{ name: "Lucia", areas: ["privacy", "legal"] }],
      unnamed: ["security", "ethics"],
    });
    expect(whoReviews([], people)).toEqual({ people: [], unnamed: [] });
  });

  test("brings its reviewers in once; a no and an open question bring in nobody", () => {
    expect(reviewAreasOf({ personalData: true, specialCategory: true, children: false })).toEqual([
      "privacy",
      "legal",
    ]);
    expect(reviewAreasOf({ personalData: null, children: false })).toEqual([]);
  });
});
