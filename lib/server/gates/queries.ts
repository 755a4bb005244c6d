import "server-only";
import { gateDays, gatesOn } from "@/lib/domain/realised/gate";
import { addDays } from "@/lib/domain/shared/calendar-day";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { decidedSince } from "@/lib/server/gates/decided";
import { gateNumbers, gateNumbersOf } from "@/lib/server/gates/numbers";
import { decisionView, drafted } from "@/lib/server/gates/rows";
import { atGate } from "@/lib/server/gates/waiting";
import { nameIn, namesOf } from "@/lib/server/people/names";
import { countsNow } from "@/lib/server/portfolio/rank";
import { defineQuery } from "@/lib/server/query";
import { visibleTo } from "@/lib/server/use-cases/record";
import { requireMoneyOf } from "@/lib/server/use-cases/require";
import { day, keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** The gates of a live case: those that lie ahead, the one that waits with its draft, and what was decided. */
export const getGates = defineQuery({
  name: "gate.list",
  permission: "value:read",
  input: NoInput,
  async run(actor, _input, target) {
    const useCase = await requireMoneyOf(actor, target);
    return { data: await gatesOf(useCase, new Date()) };
  },
});

export type GateView = Awaited<ReturnType<typeof gatesOf>>[number];

async function gatesOf(useCase: UseCaseRow, now: Date) {
  const liveOn = day(useCase.liveOn);
  if (!liveOn) return [];
  const decided = await decidedSince(database(), useCase);
  const numbers = useCase.stage === "live" ? await gateNumbers(database(), useCase, now) : null;
  const names = await namesOf(
    database(),
    decided.map(({ decidedById }) => decidedById),
  );
  return gatesOn(liveOn, { today: day(now), decided: new Set(decided.map(({ days }) => days)) }).map(
    (gate) => {
      const row = decided.find(({ days }) => days === gate.days);
      // Without a business case there is nothing to be held against, and nobody waits for a decision.
      const state = gate.state === "waiting" && !numbers ? ("passed" as const) : gate.state;
      return {
        ...gate,
        state,
        draft: state === "waiting" && numbers ? drafted(gate.days, numbers) : null,
        decision: row ? { ...decisionView(row), byName: nameIn(names, row.decidedById ?? "") } : null,
      };
    },
  );
}

const MOST = 50;

/** The gates that wait for a decision, longest first, each with its draft and its numbers. */
export const listWaitingGates = defineQuery({
  name: "gate.waiting",
  permission: "value:readAll",
  input: NoInput,
  async run(actor) {
    const now = new Date();
    const rows = await database().$queryRaw<WaitingRow[]>`
      select u.id, u.number, u.title, u."liveOn", d.name as department, count(*) over () as total
      from "UseCase" u left join "Department" d on d.id = u."departmentId"
      where ${atGate} and ${countsNow} and ${visibleTo(actor)} order by u."liveOn", u.number limit ${MOST}`;
    const numbersOf = await gateNumbersOf(database(), rows, now);
    const gates = rows.map(({ id, number, title, liveOn, department }) => {
      const { days, dueOn } = waitingAt(day(liveOn), day(now));
      const numbers = numbersOf.get(id);
      return {
        case: { key: keyOf(number), title, department },
        ...{ days, dueOn, draft: numbers ? drafted(days, numbers) : null },
      };
    });
    return { total: Number(rows[0]?.total ?? 0), data: gates };
  },
});

export type WaitingGate = Awaited<ReturnType<(typeof listWaitingGates)["run"]>>["data"][number];

interface WaitingRow {
  id: string;
  number: number;
  title: string;
  liveOn: Date;
  department: string | null;
  total: bigint;
}

/** The gate that nobody has decided yet, of a case that the database found to be at one. */
function waitingAt(liveOn: string, today: string) {
  const gate = gatesOn(liveOn, { today, decided: new Set() }).find(({ state }) => state === "waiting");
  // The calendar of the database may be a day ahead of ours.
  return gate ?? { days: gateDays[0], dueOn: addDays(liveOn, gateDays[0]) };
}
