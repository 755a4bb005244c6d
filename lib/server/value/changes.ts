import "server-only";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { Change } from "@/lib/domain/value/changes";
import { noSums } from "@/lib/domain/value/inks";
import type { Convert } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { keyOf } from "@/lib/server/use-cases/rows";
import { valuedCases } from "@/lib/server/value/standings";

interface Frame {
  on: string;
  convert: Convert;
}

/** What the records of the month up to a day say: launches, ends, plans, forecasts, and what the books hold of it. */
export async function changesOf(tx: Transaction, actor: Actor, frame: Frame): Promise<Change[]> {
  const month = frame.on.slice(0, 7);
  const rows = await tx.$queryRaw<ChangeRow[]>`
    with ${valuedCases(actor, frame.on)}
    select c.number, c.title, c.visible, c.currency, found.* from valued c join (
      ${events(month, frame.on)} union all ${books(month)}
    ) found on found.id = c.id order by c.number`;
  const convert = (amount: bigint | null, currency: string) =>
    frame.convert(Number(amount ?? 0n), currency, frame.on) ?? 0;
  return [...groupBy(rows, ({ id, what }) => `${id} ${what}`).values()].flatMap(
    (own) => changeOf(own, convert) ?? [],
  );
}

interface ChangeRow {
  id: string;
  number: number;
  title: string;
  visible: boolean;
  currency: string;
  what: "wentLive" | "ended" | "approved" | "forecastAgain" | "brought" | "corrected";
  text: string | null;
  a: bigint | null;
  b: bigint | null;
  isTime: boolean;
}

function events(month: string, on: string): Prisma.Sql {
  const from = Prisma.sql`${`${month}-01`}::date`;
  const until = Prisma.sql`${on}::date + 1`;
  return Prisma.sql`
    select v.id, 'wentLive' as what, coalesce(v.late, 0)::text as text, null::bigint as a, null::bigint as b,
      false as "isTime"
    from valued v where v.live >= ${from}
    union all
    select v.id, 'ended', v.stage, coalesce(sum(p.amounts[cardinality(p.amounts)]
      - coalesce(total_until(p.amounts, p."startsOn", v.ended), 0)), 0)::bigint, null, false
    from valued v left join "PlannedTotals" p on p."caseId" = v."caseId" and p.plan = 'approved'
      and p.kind not in ('investment', 'runCost')
    where v.ended >= ${from} and v.first is not null group by v.id, v.stage
    union all
    select v.id, case when n.occasion = 'approved' then 'approved' else 'forecastAgain' end, n.reason,
      (n.results->>'valueYearLikely')::bigint,
      (select (b.results->>'valueYearLikely')::bigint from "BusinessCaseVersion" b
        where b."caseId" = n."caseId" and b.number < n.number order by b.number desc limit 1), false
    from valued v join "BusinessCaseVersion" n on n."caseId" = v."caseId"
    where n.occasion in ('approved', 'reforecast') and n.at >= ${from} and n.at < ${until}`;
}

function books(month: string): Prisma.Sql {
  const now = Prisma.sql`${`${month}-01`}::date`;
  const before = Prisma.sql`${`${addMonths(month, -1)}-01`}::date`;
  return Prisma.sql`
    select m."useCaseId", 'brought', null, sum(${postedIn(now)})::bigint, sum(${postedIn(before)})::bigint,
      m.kind = 'capacityFreed' and m.state <> 'inBudget'
    from "RealisedTotals" m where m."startsOn" <= ${now} and m.kind not in ('investment', 'runCost') group by 1, 6
    union all
    select a."useCaseId", 'corrected', null, sum(a.amount)::bigint, null, false
    from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId" and l.kind = 'benefit'
    where a."postedIn" = ${now} and a.period < a."postedIn" group by 1`;
}

/** What was posted in a month, of totals `m`. */
function postedIn(month: Prisma.Sql): Prisma.Sql {
  const until = (day: Prisma.Sql) => Prisma.sql`coalesce(total_until(m.amounts, m."startsOn", ${day}), 0)`;
  return Prisma.sql`${until(month)} - ${until(Prisma.sql`${month} - 1`)}`;
}

type Worth = (amount: bigint | null, currency: string) => number;

function changeOf(own: readonly ChangeRow[], worth: Worth): Change | null {
  const [row] = own;
  if (!row) return null;
  const who = row.visible ? { key: keyOf(row.number), title: row.title } : { key: null, title: null };
  const [a, b] = [worth(row.a, row.currency), worth(row.b, row.currency)];
  switch (row.what) {
    case "wentLive":
      return { ...who, kind: "wentLive", monthsLate: Number(row.text) };
    case "ended":
      return { ...who, kind: "ended", stage: row.text ?? "", lost: a };
    case "approved":
      return { ...who, kind: "approved", valueYear: a };
    case "forecastAgain":
      return { ...who, kind: "forecastAgain", from: b, to: a, reason: row.visible ? row.text : null };
    case "corrected":
      return { ...who, kind: "corrected", amount: a };
    case "brought":
      return broughtBy(own, who, worth);
  }
}

function broughtBy(
  own: readonly ChangeRow[],
  who: Pick<Change, "key" | "title">,
  worth: Worth,
): Change | null {
  const [now, before] = [noSums(), noSums()];
  for (const { isTime, a, b, currency } of own) {
    now[isTime ? "time" : "cash"] += worth(a, currency);
    before[isTime ? "time" : "cash"] += worth(b, currency);
  }
  const difference = now.cash + now.time - before.cash - before.time;
  if (difference === 0) return null;
  return { ...who, kind: difference > 0 ? "broughtMore" : "broughtLess", now, before };
}
