import type { Figure } from "@/lib/domain/value/figure";
import type { WaterfallStep } from "@/lib/domain/value/waterfall";

export const stepNames: Record<WaterfallStep, string> = {
  plan: "Plan",
  cancelled: "Cancelled",
  delayed: "Delayed",
  delivery: "Under or over delivery",
  forecastAgain: "Forecast again",
  rates: "Rates",
  new: "New",
  actual: "Actual",
};

export const figureNames: Record<Figure, string> = {
  promised: "Promised",
  came: "Realised",
  confirmed: "Confirmed by finance",
  claimed: "Claimed, not confirmed",
  claimedMeasured: "Claimed and measured",
  claimedModelled: "Claimed and modelled",
  claimedAsserted: "Claimed and asserted",
  leakage: "Leakage",
  spent: "Invested",
  ...stepNames,
};

const untilDay = "Every month up to the day of the data";

/** Each figure's formula in words. */
export const figureFormulas: Record<Figure, string> = {
  promised: `${untilDay}, as the business case of each case was approved, at the rates of that day.`,
  came: `${untilDay}: what finance confirmed and what is claimed.`,
  confirmed: `${untilDay}: what somebody of finance other than who entered it confirmed, in the budget or not yet.`,
  claimed: `${untilDay}: what was entered, and not confirmed, by any evidence.`,
  claimedMeasured:
    "Of what is claimed: a comparison that finance agreed, or six readings and more against a baseline from before the launch.",
  claimedModelled: "Of what is claimed: a plain before and after.",
  claimedAsserted: "Of what is claimed: no reading stands behind it.",
  leakage:
    "Of what is claimed: what counts in a quarter that finance closed without confirming it, with its reason in the books.",
  spent: `${untilDay}: investment and run cost as booked.`,
  plan: "The approved plans of cases that were approved by the day the plans are taken from, up to the day of the data.",
  cancelled: "What the plan still held after the day on which a case was stopped or retired.",
  delayed:
    "The plan moved to the month in which the case really went live, less the plan as it was. A case that is not live yet brings nothing of it.",
  delivery: "What came at the rates of the plan, less what was left of the plan or forecast again for it.",
  forecastAgain:
    "The later forecast that replaced the approved plan, less that plan, at the plan's price of an hour.",
  rates:
    "What came at today's rates of exchange and the booked price of an hour, less the same at the plan's.",
  new: "What came of cases whose plan was approved later, or that have none.",
  actual: `${untilDay}: what finance confirmed and what is claimed.`,
};
