import { fieldName } from "@/components/use-cases/field-names";
import { routeNames } from "@/lib/domain/use-cases/kind-names";
import { riskQuestions } from "@/lib/domain/use-cases/risk-questions";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatDate, formatDateTime } from "@/lib/format/date";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { unknown } from "@/lib/format/unknown";

/** What the words for a change need: names of people and departments by id, and the currency of the case. */
export interface WordSource {
  names: ReadonlyMap<string, string>;
  currency: string;
}

const verbs: Record<string, string> = {
  "useCase.create": "proposed the case",
  "useCase.import": "brought the case in",
  "useCase.edit": "edited the case",
  "useCase.submit": "submitted the case",
  "useCase.return": "returned the case with a question",
  "useCase.acceptSponsorship": "accepted the sponsorship",
  "useCase.join": "joined as a co-sponsor",
  "useCase.leave": "left the co-sponsors",
  "likeness.answer": "said something about a case that looks like this one",
  "useCase.startScoring": "put a panel to work",
  "useCase.reveal": "revealed the scores",
  "useCase.decide": "decided",
  "useCase.move": "moved the case on",
  "useCase.openConfidential": "opened the confidential case",
  "rating.save": "rated",
  "rating.recuse": "stepped back from the panel",
  "override.propose": "proposed another place",
  "override.settle": "settled a proposal for another place",
  "blocker.raise": "raised a blocker",
  "blocker.lift": "lifted a blocker",
  "condition.meet": "confirmed a condition",
  "metric.define": "added a success metric",
  "metric.edit": "edited a success metric",
  "metric.recordReadings": "recorded readings",
  "reading.correct": "corrected a reading",
  "businessCase.save": "saved the business case",
  "businessCase.recalculate": "computed the business case anew",
  "businessCase.sign": "signed the business case",
  "tranche.plan": "planned a tranche",
  "tranche.edit": "changed a tranche",
  "measurementMethod.propose": "proposed how the value is measured",
  "measurementMethod.edit": "changed how the value is measured",
  "measurementMethod.agree": "agreed, for finance, how the value is measured",
  "comparison.add": "linked a comparison",
  "comparison.edit": "changed a comparison",
  "comparison.agree": "agreed, for finance, a comparison",
  "gate.decide": "decided at a gate",
  "actual.post": "entered what it really cost or brought",
  "actual.correct": "corrected an amount",
  "actual.confirm": "confirmed amounts",
  "actual.writeOff": "wrote an amount off",
};

export function actionWords(action: string): string {
  return verbs[action] ?? action;
}

/** Fields that follow from others, or whose content has its own place on the page. */
const untold = new Set([
  "number",
  "source",
  "sourceIdentity",
  "sourceFingerprint",
  "sourceDates",
  "importId",
  "search",
  "otherId",
  "useCaseId",
  "metricId",
  "businessCase",
  "measurement",
  "actual",
  "gate",
  "digest",
  "ratings",
  "stageBefore",
  "stageSince",
  "ownerAnswered",
  "createdAt",
  "sample",
]);

export function isTold({
  field,
  before,
  after,
}: {
  field: string;
  before: unknown;
  after: unknown;
}): boolean {
  return !untold.has(field) && (!isEmpty(before) || !isEmpty(after));
}

/** A value of a change in words. */
export function valueWords(field: string, value: unknown, source: WordSource): string {
  if (isEmpty(value)) return unknown.text;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && !amounts.has(field)) return formatNumber(value, 2);
  if (Array.isArray(value)) return value.map((item) => valueWords(field, item, source)).join(", ");
  return typeof value === "object" && value !== null
    ? objectWords(value, source)
    : textWords(field, String(value), source);
}

function textWords(field: string, text: string, source: WordSource): string {
  const name = source.names.get(text);
  if (name) return name;
  if (field === "stage") return (stageNames as Record<string, string>)[text] ?? text;
  if (field === "route") return (routeNames as Record<string, string>)[text] ?? text;
  if (amounts.has(field) && /^-?\d+$/.test(text)) {
    return formatMoney({ amountMinor: Number(text), currency: source.currency });
  }
  if (/^\d{4}-\d{2}-\d{2}T00:00:00/.test(text)) return formatDate(text);
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return formatDateTime(text);
  return isId(text) ? "somebody or something that is not known any more" : text;
}

const amounts = new Set([
  "valueYearLow",
  "valueYearLikely",
  "valueYearHigh",
  "cost",
  "fundedAmount",
  "spent",
]);

function objectWords(value: object, source: WordSource): string {
  const { low, high } = value as { low?: unknown; high?: unknown };
  if (typeof low === "number" && typeof high === "number")
    return `${formatNumber(low, 1)}–${formatNumber(high, 1)}`;
  return Object.entries(value)
    .map(([key, item]) => {
      const question = (riskQuestions as Record<string, string>)[key];
      const answer = question && item === null ? "I don’t know" : valueWords(key, item, source);
      return `${question ?? fieldName(key)}: ${answer}`;
    })
    .join("; ");
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
