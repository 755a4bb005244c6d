import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { TaskType } from "@/lib/domain/use-cases/schema";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** What the model would do, as far as the case says it: "Question answering. Route: Retrieval. It works from: …" */
export function behaviourOf({
  taskType,
  route,
  dataSource,
}: Pick<UseCaseView, "taskType" | "route" | "dataSource">): string {
  const task = taskType ? (taskTypeNames[taskType as TaskType] ?? taskType) : "A task that is not named yet";
  const source = dataSource ? `It works from: ${dataSource.trim()}` : "Nobody has named its data yet.";
  return `${task}. Route: ${routeNames[route].toLowerCase()}. ${source}`;
}
