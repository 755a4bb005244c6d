import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { EditUseCase, TaskType } from "@/lib/domain/use-cases/schema";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

export type PersonFieldName = "owner" | "sponsor" | "benefitOwner" | "modelOwner";

/** A field that is edited in place, with what stands in it now. */
export type InlineAnswer =
  | { field: "title" | "dataSource"; value: string }
  | { field: "tags"; value: string }
  | { field: "department" | "taskType" | "route"; value: string }
  | { field: PersonFieldName; value: string | null; person: { id: string; name: string } | null };

export type InlineField = InlineAnswer["field"];

/** What the API takes for what stands in the field. */
export function inputFor(field: InlineField, value: string | null): EditUseCase {
  if (field === "tags") return { tags: (value ?? "").split(",").flatMap((tag) => tag.trim() || []) };
  if (field === "taskType" || field === "dataSource") return { [field]: value?.trim() ? value : null };
  return { [field]: value };
}

/** What stands in a field of a case, as the field keeps it. */
export function answerIn(field: InlineField, useCase: UseCaseView): string | null {
  if (field === "tags") return useCase.tags.join(", ");
  if (field === "owner" || field === "sponsor" || field === "benefitOwner" || field === "modelOwner") {
    return useCase[field]?.id ?? null;
  }
  return useCase[field] ?? "";
}

/** The same for people to read. */
export function wordsIn(field: InlineField, useCase: UseCaseView): string {
  if (field === "department") return useCase.departmentName ?? "none";
  if (field === "route") return routeNames[useCase.route];
  if (field === "taskType") {
    return useCase.taskType ? (taskTypeNames[useCase.taskType as TaskType] ?? useCase.taskType) : "none";
  }
  if (field === "tags") return useCase.tags.join(", ") || "none";
  if (field === "title" || field === "dataSource") return useCase[field] || "nothing";
  return useCase[field]?.name ?? "nobody";
}
