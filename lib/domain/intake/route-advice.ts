import type { RouteAnswers, RouteQuestion } from "@/lib/domain/intake/answers";
import type { Route } from "@/lib/domain/use-cases/schema";

export interface RouteAdvice {
  route: Exclude<Route, "undecided" | "dont" | "classicalMl">;
  /** Why, in a sentence for somebody who builds nothing. */
  why: string;
  /** The answers that decided it, the last one first. */
  decidedBy: readonly RouteQuestion[];
  /** Questions before it that nobody could answer: to be found out first. */
  unsure: readonly RouteQuestion[];
}

/**
 * What the four questions advise, the cheapest way first: a product that is there, then rules, then prompting and
 * retrieval, and tuning last, when those fell short and there are examples to learn from (200 pairs at least: below that
 * `methods.md` §1 rates the data as too little). Null as long as no answer decides anything. "I don't know" never decides;
 * it is named, so that it is found out first.
 */
export function adviseRoute(answers: RouteAnswers): RouteAdvice | null {
  const unsure = (["inProduct", "rulesEnough"] as const).filter((question) => answers[question] === null);
  const advise = (
    route: RouteAdvice["route"],
    decidedBy: RouteAdvice["decidedBy"],
    why: string,
  ): RouteAdvice => ({ route, why, decidedBy, unsure: unsure.filter((one) => !decidedBy.includes(one)) });
  if (answers.inProduct) {
    return advise(
      "inProduct",
      ["inProduct"],
      "A product that we pay for already can do it: switch it on first.",
    );
  }
  if (answers.rulesEnough) {
    return advise(
      "rules",
      ["rulesEnough"],
      "Rules or a form do it: cheaper, faster, and the same every time.",
    );
  }
  return adviseModel(answers, advise);
}

type Advise = (route: RouteAdvice["route"], decidedBy: RouteAdvice["decidedBy"], why: string) => RouteAdvice;

function adviseModel({ tried, examples }: RouteAnswers, advise: Advise): RouteAdvice | null {
  if (tried === undefined || tried === null) return null;
  if (tried === "promptEnough") {
    return advise("prompt", ["tried"], "A prompt was good enough: there is nothing that tuning would add.");
  }
  if (tried === "retrievalEnough") {
    return advise(
      "retrieval",
      ["tried"],
      "Looking things up was good enough: keep the sources up to date instead.",
    );
  }
  if (tried === "nothing") {
    return advise(
      "prompt",
      ["tried"],
      "Nothing was tried yet: a prompt takes days, and shows what is missing before anybody pays for more.",
    );
  }
  return adviseTuning(examples, advise);
}

function adviseTuning(examples: RouteAnswers["examples"], advise: Advise): RouteAdvice | null {
  if (examples === undefined || examples === null) return null;
  if (examples === "none" || examples === "under200") {
    return advise(
      "retrieval",
      ["examples", "tried"],
      "Prompting fell short, but there are too few examples to learn from: look answers up, and collect 200 good ones.",
    );
  }
  if (examples === "upTo2000") {
    return advise(
      "retrievalAndTune",
      ["examples", "tried"],
      "Prompting fell short and there are some examples: tune for the form, and look the facts up.",
    );
  }
  return advise(
    "tune",
    ["examples", "tried"],
    "Prompting fell short, and there are thousands of examples to learn from: this is what tuning is for.",
  );
}
