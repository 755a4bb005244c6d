import "server-only";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import { sum } from "@/lib/domain/shared/mean";
import { type Change, type Changes, MOST_CHANGES, whyItChanged } from "@/lib/domain/value/changes";
import { totalOf } from "@/lib/domain/value/inks";
import type { Convert } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { keyOf } from "@/lib/server/use-cases/rows";
import { valuedCases } from "@/lib/server/value/valued-cases";

interface Frame {
  on: string;
  convert: Convert;
}

/**
 * What the records of the month up to a day say: launches, ends, plans, forecasts, and what the books hold of it. Cases in a
 * currency without a rate, which are in no total, are left out.
 */
export async function changesOf(tx: Transaction, actor: Actor, frame: Frame): Promise<Changes> {
  const month = frame.on.slice(0, 7);
  // Of cases in one currency those that weigh most in it weigh most in any: no others need to be handed over.
  const [found] = await tx.$queryRaw<{ most: ChangeRow[] | null; sums: ChangeSum[] | null }[]>`
    with ${valuedCases(actor, frame.on)},
    found as (
      select c.number, c.title, c.visible, c.currency, f.* from valued c
        join (${events(month, frame.on)} union all ${books(month)}) f on f.id = c.id),
    placed as (
      select *, row_number() over (partition by currency order by abs(weight) desc, number) as place from found where visible)
    select (select json_agg(p order by p.number) from placed p where p.place <= ${MOST_CHANGES}::int) as most, (
      select json_agg(s) from (
        select currency, visible, count(*) as changes, sum(weight)::bigint as weight from found group by currency, visible
      ) s) as sums`;
  const worthOf = (currency: string) => (amount: number | null) =>
    frame.convert(amount ?? 0, currency, frame.on) ?? 0;
  const counts = ({ currency }: { currency: string }) => frame.convert(1, currency, frame.on) !== null;
  const sums = (found?.sums ?? []).filter(counts);
  const hidden = sums.filter(({ visible }) => !visible);
  return whyItChanged(
    (found?.most ?? []).filter(counts).map((row) => changeOf(row, worthOf(row.currency))),
    sum(sums.filter(({ visible }) => visible).map(({ changes }) => changes)),
    {
      changes: sum(hidden.map(({ changes }) => changes)),
      effect: sum(hidden.map(({ currency, weight }) => worthOf(currency)(weight))),
    },
  );
}

interface ChangeSum {
  currency: string;
  visible: boolean;
  changes: number;
  weight: number;
}

interface ChangeRow {
  number: number;
  title: string;
  currency: string;
  what: "wentLive" | "ended" | "approved" | "forecastAgain" | "brought" | "corrected";
  text: string | null;
  a: number | null;
  b: number | null;
  /** What came as time, where `a` and `b` came as cash. */
  timeA: number | null;
  timeB: number | null;
}

// Each change has a weight: what it added or took, as `effectOf` tells it.

function events(month: string, on: string): Prisma.Sql {
  const from = Prisma.sql`${`${month}-01`}::date`;
  const until = Prisma.sql`${on}::date + 1`;
  return Prisma.sql`
    select v.id, 'wentLive' as what, coalesce(v.late, 0)::text as text, null::bigint as a, null::bigint as b,
      null::bigint as "timeA", null::bigint as "timeB", 0::bigint as weight
    from valued v where v.live >= ${from}
    union all
    select id, 'ended', stage, lost, null, null, null, -lost from (
      select v.id, v.stage, coalesce(sum(p.amounts[cardinality(p.amounts)]
        - coalesce(total_until(p.amounts, p."monthsBefore", month_number(v.ended)), 0)), 0)::bigint as lost
      from valued v left join "PlannedTotals" p on p."caseId" = v."caseId" and p.plan = 'approved'
        and p.kind not in ('investment', 'runCost')
      where v.ended >= ${from} and v.first is not null group by v.id, v.stage) ended
    union all
    select id, what, reason, a, b, null, null, a - coalesce(b, 0) from (
      select v.id, case when n.occasion = 'approved' then 'approved' else 'forecastAgain' end as what, n.reason,
        coalesce((n.results->>'valueYearLikely')::bigint, 0) as a,
        case when n.occasion = 'reforecast' then (
          select (b.results->>'valueYearLikely')::bigint from "BusinessCaseVersion" b
          where b."caseId" = n."caseId" and b.number < n.number order by b.number desc limit 1) end as b
      from valued v join "BusinessCaseVersion" n on n."caseId" = v."caseId"
      where n.occasion in ('approved', 'reforecast') and n.at >= ${from} and n.at < ${until}) versions`;
}

function books(month: string): Prisma.Sql {
  const now = Prisma.sql`${`${month}-01`}::date`;
  const before = Prisma.sql`${`${addMonths(month, -1)}-01`}::date`;
  return Prisma.sql`
    select * from (
      select m."useCaseId", 'brought', null, sum(m.now) filter (where not m.time)::bigint as a,
        sum(m.before) filter (where not m.time)::bigint as b, sum(m.now) filter (where m.time)::bigint as "timeA",
        sum(m.before) filter (where m.time)::bigint as "timeB", sum(m.now - m.before)::bigint as weight
      from (select "useCaseId", kind = 'capacityFreed' and state <> 'inBudget' as time, ${postedIn(now)} as now,
          ${postedIn(before)} as before
        from "RealisedTotals" m where "startsOn" <= ${now} and kind not in ('investment', 'runCost')) m group by 1) m
    where weight <> 0
    union all
    select a."useCaseId", 'corrected', null, sum(a.amount)::bigint, null, null, null, sum(a.amount)::bigint
    from "Actual" a join "BusinessCaseLine" l on l.id = a."lineId" and l.kind = 'benefit'
    where a."postedIn" = ${now} and a.period < a."postedIn" group by 1`;
}

/** What was posted in a month, of totals `m`. */
function postedIn(month: Prisma.Sql): Prisma.Sql {
  const until = (month: Prisma.Sql) =>
    Prisma.sql`coalesce(total_until(m.amounts, m."monthsBefore", ${month}), 0)`;
  return Prisma.sql`${until(Prisma.sql`month_number(${month})`)} - ${until(Prisma.sql`month_number(${month}) - 1`)}`;
}

type Worth = (amount: number | null) => number;

function changeOf(row: ChangeRow, worth: Worth): Change {
  const who = { key: keyOf(row.number), title: row.title };
  const [a, b] = [worth(row.a), worth(row.b)];
  switch (row.what) {
    case "wentLive":
      return { ...who, kind: "wentLive", monthsLate: Number(row.text) };
    case "ended":
      return { ...who, kind: "ended", stage: row.text ?? "", lost: a };
    case "approved":
      return { ...who, kind: "approved", valueYear: a };
    case "forecastAgain":
      return { ...who, kind: "forecastAgain", from: b, to: a, reason: row.text };
    case "corrected":
      return { ...who, kind: "corrected", amount: a };
    case "brought": {
      const now = { cash: a, time: worth(row.timeA) };
      const before = { cash: b, time: worth(row.timeB) };
      return { ...who, kind: totalOf(now) < totalOf(before) ? "broughtLess" : "broughtMore", now, before };
    }
  }
}
