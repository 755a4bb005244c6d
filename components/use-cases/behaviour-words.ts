import { routeNames, type TaskType, taskTypeNames } from "@/lib/domain/use-cases/schema";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** What the model would do, as far as the case says it: "Question answering by retrieval, from the help desk." */
export function behaviourOf({
  taskType,
  route,
  dataSource,
}: Pick<UseCaseView, "taskType" | "route" | "dataSource">): string {
  const task = taskType ? (taskTypeNames[taskType as TaskType] ?? taskType) : "A task that is not named yet";
  const way =
    route === "undecided" ? "by a route that is not decided" : `by this route: ${routeNames[route]}`;
  const source = dataSource
    ? `, from ${dataSource.trim().replace(/\.$/, "")}`
    : ", from data that nobody has named";
  return `${task}, ${way.charAt(0).toLowerCase()}${way.slice(1)}${source}.`;
}
