import type pg from "pg";
import { projectRealised } from "@/lib/server/actuals/project";
import { database } from "@/lib/server/db";

/** Months that finance has closed, and months that are planned, from the first on. */
const BOOKED = 24;
const PLANNED = 36;
const FIRST = "2024-10-01";
/** So many cases have a business case, however many there are. */
const MOST = 10_000;

/**
 * Gives the first of the invented cases, where they have none, a business case in two kinds of benefit, an approved plan and a forecast of
 * three years, and two years of actuals: freed hours, avoided cost and run cost each month, the oldest confirmed and closed.
 * The live ones wait at a gate, and all were computed with another policy than today's.
 */
export async function valuePortfolio(client: pg.Client): Promise<void> {
  await client.query(casesSql);
  await client.query(launchesSql);
  await client.query(linesSql);
  await client.query(versionsSql);
  await client.query(plansSql);
  await client.query(actualsSql);
  await client.query("analyze");
  const { rows } = await client.query<{ id: string }>(
    `select "useCaseId" as id from "BusinessCase" order by id`,
  );
  for (let from = 0; from < rows.length; from += 500) {
    const ids = rows.slice(from, from + 500).map(({ id }) => id);
    await projectRealised(database(), ids);
  }
  await client.query(quartersSql);
  await client.query("vacuum analyze");
}

const casesSql = `
  insert into "BusinessCase" (id, "useCaseId", currency, "startsOn", "benefitsFrom", "valueYearLow", "valueYearLikely",
    "valueYearHigh", investment, "runCostYear", version, assumptions)
  select gen_random_uuid(), u.id, 'EUR', date '${FIRST}', date '${FIRST}', u."valueYearLow", u."valueYearLikely",
    u."valueYearHigh", u.cost, u.cost / 10, 1,
    '{"policyId": null, "discountRate": 0.2, "horizonMonths": 36, "probability": 0.5, "perHour": {}}'::jsonb
  from (select * from "UseCase" where "dataSource" like 'Archive of %' order by number limit ${MOST}) u
  where not exists (select 1 from "BusinessCase" b where b."useCaseId" = u.id)`;

const launchesSql = `
  update "UseCase" u set "liveOn" = date '${FIRST}' + interval '2 months' from "BusinessCase" b
  where b."useCaseId" = u.id and u.stage = 'live' and u."liveOn" is null`;

const linesSql = `
  insert into "BusinessCaseLine" (id, "caseId", position, kind, benefit, label, every, likely)
  select gen_random_uuid(), b.id, l.position, l.kind, l.benefit, l.label, 'month', b."valueYearLikely" / 24
  from "BusinessCase" b cross join (values
    (0, 'investment', null, 'Build'), (1, 'benefit', 'costAvoided', 'Work no longer bought'),
    (2, 'benefit', 'capacityFreed', 'Hours freed'), (3, 'runCost', null, 'Serving')) l(position, kind, benefit, label)
  where not exists (select 1 from "BusinessCaseLine" k where k."caseId" = b.id)`;

const versionsSql = `
  insert into "BusinessCaseVersion" (id, "caseId", number, occasion, content, results, at)
  select gen_random_uuid(), b.id, 1, 'approved', '{"benefitsFrom": "2024-10"}',
    json_build_object('valueYearLikely', b."valueYearLikely"), timestamptz '2024-10-01 08:00Z'
  from "BusinessCase" b where not exists (select 1 from "BusinessCaseVersion" v where v."caseId" = b.id)`;

const plansSql = `
  insert into "PlannedTotals" ("caseId", plan, kind, "startsOn", amounts, hours)
  select l."caseId", p.plan, coalesce(l.benefit, l.kind), date '${FIRST}',
    (select array_agg(l.likely * case when l.kind = 'investment' then least(month, 3) else month end order by month)
      from generate_series(1, ${PLANNED}) month),
    case when l.benefit = 'capacityFreed' then (select array_agg(40.0 * month order by month)
      from generate_series(1, ${PLANNED}) month) else '{}' end
  from "BusinessCaseLine" l cross join (values ('approved'), ('forecast')) p(plan)
  on conflict do nothing`;

const actualsSql = `
  insert into "Actual" (id, "useCaseId", "lineId", period, "postedIn", amount, currency, hours, source, grade, "gradeWhy",
    state, "enteredById", "enteredAt", "confirmedAt")
  select gen_random_uuid(), b."useCaseId", l.id, p.month, p.month, l.likely * (80 + abs(hashtext(l.id::text || p.place)) % 40) / 100,
    'EUR', case when l.benefit = 'capacityFreed' then 40 end, 'ledger', (array['measured', 'modelled', 'asserted'])[1 + abs(hashtext(l.id::text)) % 3],
    'As the benchmark has it.', case when p.place < ${BOOKED - 3} then 'confirmed' else 'claimed' end,
    (select id from "Person" order by id limit 1), p.month + interval '1 month',
    case when p.place < ${BOOKED - 3} then p.month + interval '1 month' end
  from "BusinessCaseLine" l join "BusinessCase" b on b.id = l."caseId" cross join (
    select place, (date '${FIRST}' + make_interval(months => place))::date as month
    from generate_series(0, ${BOOKED - 1}) place) p
  where l.kind <> 'investment'
  on conflict do nothing`;

const quartersSql = `
  insert into "ValuePeriod" (id, name, "startsOn", "endsOn", state, currency, "closedAt", "closedByName", hash, content)
  select gen_random_uuid(), to_char(q, 'YYYY-"Q"Q'), q, q + interval '3 months' - interval '1 day', 'closed', 'EUR',
    q + interval '4 months', 'Finance of the benchmark', repeat('0', 64), '[]'
  from generate_series(date '${FIRST}', date '${FIRST}' + interval '${BOOKED - 6} months', interval '3 months') q
  on conflict do nothing`;
