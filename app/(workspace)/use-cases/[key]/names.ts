import { listPeople } from "@/lib/server/people/queries";
import { ask } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";
import { departmentChoices } from "../choices";

/** Names for the ids that an audit entry holds: the people of the case, the first of all people, the departments. */
export async function namesFor(actor: Actor, row: UseCaseRow): Promise<ReadonlyMap<string, string>> {
  const [people, departments] = await Promise.all([
    ask(listPeople, actor, { limit: 200 }),
    departmentChoices(actor),
  ]);
  return new Map([
    ...departments.map(({ id, label }) => [id, label] as const),
    ...people.data.map(({ id, name }) => [id, name] as const),
    ...Object.entries(row.people),
  ]);
}
