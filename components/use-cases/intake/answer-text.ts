import { examplesNames, triedNames } from "@/components/use-cases/intake/route-words";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { Route, TaskType } from "@/lib/domain/use-cases/schema";
import { formatNumber } from "@/lib/format/number";

/** An answer in words, for lists of answers; an empty one says so. */
export function answerText(field: string, value: unknown, nameOf: (id: string) => string): string {
  if (value === null && (field.startsWith("risk.") || field.startsWith("routeAnswers.")))
    return "I don’t know";
  if (value === undefined || value === null || value === "") return "Nothing yet";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "number") return formatNumber(value, 2);
  if (field === "owner" || field === "sponsor") return nameOf(String(value));
  if (field === "route") return routeNames[value as Route];
  if (field === "taskType") return taskTypeNames[value as TaskType];
  if (field === "routeAnswers.tried") return triedNames[value as keyof typeof triedNames];
  if (field === "routeAnswers.examples") return examplesNames[value as keyof typeof examplesNames];
  if (typeof value === "object" && "low" in value && "high" in value) return spanText(value as Span);
  return String(value);
}

interface Span {
  low: number;
  high: number;
}

export function spanText({ low, high }: Span): string {
  const [least, most] = [formatNumber(low, 1), formatNumber(high, 1)];
  return least === most ? least : `${least}–${most}`;
}
