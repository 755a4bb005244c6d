import "server-only";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import type { Change } from "@/lib/domain/value/changes";
import { totalOf } from "@/lib/domain/value/inks";
import type { Convert } from "@/lib/domain/value/standing";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { keyOf } from "@/lib/server/use-cases/rows";
import { rowsAtOnce } from "@/lib/server/value/rows-at-once";
import { valuedCases } from "@/lib/server/value/standings";

interface Frame {
  on: string;
  convert: Convert;
}

/** What the records of the month up to a day say: launches, ends, plans, forecasts, and what the books hold of it. */
export async function changesOf(tx: Transaction, actor: Actor, frame: Frame): Promise<Change[]> {
  const month = frame.on.slice(0, 7);
  const rows = await rowsAtOnce<ChangeRow>(
    tx,
    Prisma.sql`
    with ${valuedCases(actor, frame.on)}
    select json_agg(row_to_json(r) order by r.number)::text as rows from (
      select c.number, c.title, c.visible, c.currency, found.* from valued c join (
        ${events(month, frame.on)} union all ${books(month)}
      ) found on found.id = c.id) r`,
  );
  return rows.flatMap((row) => {
    const worth = (amount: number | null) => frame.convert(amount ?? 0, row.currency, frame.on) ?? 0;
    return changeOf(row, worth) ?? [];
  });
}

interface ChangeRow {
  number: number;
  title: string;
  visible: boolean;
  currency: string;
  what: "wentLive" | "ended" | "approved" | "forecastAgain" | "brought" | "corrected";
  text: string | null;
  a: number | null;
  b: number | null;
  /** What came as time, where `a` and `b` came as cash. */
  timeA: number | null;
  timeB: number | null;
}

function events(month: string, on: string): Prisma.Sql {
  const from = Prisma.sql`${`${month}-01`}::date`;
  const until = Prisma.sql`${on}::date + 1`;
  return Prisma.sql`
    select v.id, 'wentLive' as what, coalesce(v.late, 0)::text as text, null::bigint as a, null::bigint as b,
      null::bigint as "timeA", null::bigint as "timeB"
    from valued v where v.live >= ${from}
    union all
    select v.id, 'ended', v.stage, coalesce(sum(p.amounts[cardinality(p.amounts)]
      - coalesce(total_until(p.amounts, p."monthsBefore", month_number(v.ended)), 0)), 0)::bigint, null, null, null
    from valued v left join "PlannedTotals" p on p."caseId" = v."caseId" and p.plan = 'approved'
      and p.kind not in ('investment', 'runCost')
    where v.ended >= ${from} and v.first is not null group by v.id, v.stage
    union all
    select v.id, case when n.occasion = 'approved' then 'approved' else 'forecastAgain' end, n.reason,
      (n.results->>'valueYearLikely')::bigint,
      (select (b.results->>'valueYearLikely')::bigint from "BusinessCaseVersion" b
        where b."caseId" = n."caseId" and b.number < n.number order by b.number desc limit 1), null, null
    from valued v join "BusinessCaseVersion" n on n."caseId" = v."caseId"
    where n.occasion in ('approved', 'reforecast') and n.at >= ${from} and n.at < ${until}`;
}

function books(month: string): Prisma.Sql {
  const now = Prisma.sql`${`${month}-01`}::date`;
  const before = Prisma.sql`${`${addMonths(month, -1)}-01`}::date`;
  return Prisma.sql`
    select * from (
      select m."useCaseId", 'brought', null, sum(m.now) filter (where not m.time)::bigint as a,
        sum(m.before) filter (where not m.time)::bigint as b, sum(m.now) filter (where m.time)::bigint as "timeA",
        sum(m.before) filter (where m.time)::bigint as "timeB"
      from (select "useCaseId", kind = 'capacityFreed' and state <> 'inBudget' as time, ${postedIn(now)} as now,
          ${postedIn(before)} as before
        from "RealisedTotals" m where "startsOn" <= ${now} and kind not in ('investment', 'runCost')) m group by 1) m
    where a is distinct from b or "timeA" is distinct from "timeB"
    union all
    select a."useCaseId", 'corrected', null, sum(a.amount)::bigint, null, null, null
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

function changeOf(row: ChangeRow, worth: Worth): Change | null {
  const who = row.visible ? { key: keyOf(row.number), title: row.title } : { key: null, title: null };
  const [a, b] = [worth(row.a), worth(row.b)];
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
    case "brought": {
      const [now, before] = [
        { cash: a, time: worth(row.timeA) },
        { cash: b, time: worth(row.timeB) },
      ];
      const difference = totalOf(now) - totalOf(before);
      if (difference === 0) return null;
      return { ...who, kind: difference > 0 ? "broughtMore" : "broughtLess", now, before };
    }
  }
}
