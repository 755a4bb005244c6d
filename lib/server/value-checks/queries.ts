import "server-only";
import { canEverywhere } from "@/lib/domain/access/can";
import { isValueCheckDue, valueCheckStages } from "@/lib/domain/scoring/quick-looks";
import type { ValueAnswer } from "@/lib/domain/scoring/value-answers";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import { ownTo, visibleTo } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { keyOf } from "@/lib/server/use-cases/rows";

/** What people said about whether a case is still worth it, the latest first. */
export const listValueChecks = defineQuery({
  name: "valueCheck.list",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target) {
    const { id } = await requireUseCase(actor, target);
    const data = await database().$queryRaw<ValueCheckLine[]>`
      select c.id, c.answer, c.note, c.at, p.name as by from "ValueCheck" c left join "Person" p on p.id = c."byId"
      where c."useCaseId" = ${id}::uuid order by c.at desc, c.id desc limit 200`;
    return { data };
  },
});

interface ValueCheckLine {
  id: string;
  answer: ValueAnswer;
  note: string | null;
  at: Date;
  by: string | null;
}

/** The cases whose value I may check, those that wait longest for a word first. */
export const listValueQueue = defineQuery({
  name: "valueCheck.queue",
  permission: "valueCheck:write",
  input: NoInput,
  async run(actor) {
    const mine = canEverywhere(actor, "valueCheck:write")
      ? Prisma.sql`true`
      : ownTo(Prisma.sql`${actor.personId}::uuid`);
    const rows = await database().$queryRaw<QueueRow[]>`
      select u.number, u.title, u.stage, u."stageSince", u.sample, d.name as "departmentName", c.answer, c.note, c.at, p.name as by
      from "UseCase" u left join "Department" d on d.id = u."departmentId"
        left join lateral (select answer, note, at, "byId" from "ValueCheck" v where v."useCaseId" = u.id
          order by at desc, id desc limit 1) c on true
        left join "Person" p on p.id = c."byId"
      where u.stage = any(${[...valueCheckStages]}::text[]) and ${mine} and ${visibleTo(actor)}
      order by greatest(u."stageSince", coalesce(c.at, u."stageSince")), u.number limit 200`;
    const now = new Date();
    return {
      data: rows.map(({ number, answer, note, at, by, ...row }) => ({
        key: keyOf(number),
        ...row,
        last: answer === null || at === null ? null : { answer, note, at, by },
        isDue: isValueCheckDue(row.stageSince, at, now),
      })),
    };
  },
});

interface QueueRow {
  number: number;
  title: string;
  stage: string;
  stageSince: Date;
  sample: boolean;
  departmentName: string | null;
  answer: ValueAnswer | null;
  note: string | null;
  at: Date | null;
  by: string | null;
}

export type ValueQueueLine = Awaited<ReturnType<(typeof listValueQueue)["run"]>>["data"][number];
