import { cache } from "react";
import type { Choice } from "@/components/use-cases/choice";
import { listDepartments } from "@/lib/server/departments/queries";
import { ask } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";

const mostPages = 5;

/** Every department, by name; the value is its code. */
export const departmentChoices = cache(async (actor: Actor): Promise<(Choice & { id: string })[]> => {
  const choices: (Choice & { id: string })[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const request: object = cursor ? { limit: 200, cursor } : { limit: 200 };
    const answer = await ask(listDepartments, actor, request);
    choices.push(...answer.data.map(({ id, code, name }) => ({ id, value: code, label: name })));
    cursor = answer.page.next;
    if (cursor === null) break;
  }
  return choices;
});
