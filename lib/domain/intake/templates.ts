import type { TemplateId } from "@/lib/domain/intake/answers";
import { contentTemplates } from "@/lib/domain/intake/templates-content";
import { knowledgeTemplates } from "@/lib/domain/intake/templates-knowledge";
import { serviceTemplates } from "@/lib/domain/intake/templates-service";
import type { Direction, MetricKind, MetricType } from "@/lib/domain/metrics/schema";
import type { TaskType } from "@/lib/domain/use-cases/schema";

/** A metric that a template proposes; its numbers and days are the proposer's to give. */
export interface TemplateMetric {
  name: string;
  type: MetricType;
  kind: MetricKind;
  unit: string;
  direction: Exclude<Direction, "range">;
  method: string;
}

/** A way to start a proposal. The examples are shown in grey and are never stored. */
export interface Template {
  id: TemplateId;
  name: string;
  /** The department that has it most often, in the words of the list. */
  department: string;
  summary: string;
  taskType: TaskType | null;
  typicalData: string;
  benefitDrivers: readonly string[];
  examples: { title: string; problem: string; audience: string; dataSource: string };
  /** One outcome, one for adoption, one guardrail. */
  metrics: readonly TemplateMetric[];
}

const blank: Template = {
  id: "blank",
  name: "Blank",
  department: "Any department",
  summary: "Something else. The same questions, without a suggestion.",
  taskType: null,
  typicalData: "Where the data are, who owns them and roughly how much there is.",
  benefitDrivers: [
    "Time that is saved",
    "Mistakes that are avoided",
    "Something that was not possible before",
  ],
  examples: {
    title: "A few words that somebody from another department understands",
    problem: "What happens today, and what is wrong with it. No technology needed.",
    audience: "Who has the problem, and how often: “40 colleagues, a few times a day”",
    dataSource: "Shared drive of the team, about 3,000 documents",
  },
  metrics: [
    {
      name: "Minutes per case",
      type: "outcome",
      kind: "efficiency",
      unit: "minutes",
      direction: "lower",
      method: "Ten cases timed by hand before, ten after.",
    },
    {
      name: "People who use it every week",
      type: "adoption",
      kind: "other",
      unit: "people",
      direction: "higher",
      method: "Sign-ins of the tool.",
    },
    {
      name: "Results that had to be done again",
      type: "guardrail",
      kind: "accuracy",
      unit: "%",
      direction: "lower",
      method: "A sample of 50 a month, read by somebody who knows the work.",
    },
  ],
};

/** The twelve templates in the order of the list; from the five departments of the founding text. */
export const templates: readonly Template[] = [
  ...serviceTemplates,
  ...contentTemplates,
  ...knowledgeTemplates,
  blank,
];

/** The template of a case, or the blank one where it was started from none. */
export function templateOf(id: string | null): Template {
  return templates.find((template) => template.id === id) ?? blank;
}
