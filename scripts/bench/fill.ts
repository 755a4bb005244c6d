import type pg from "pg";
import { audiences, objects, reasons, stages, tags, verbs } from "./words.ts";

/** How many cases there are to be, and the seed that all is drawn from: the same two numbers make the same list. */
export type Wanted = { cases: number; seed: number };

const departments = 40;
const people = 200;

/** Fills an empty database with an invented portfolio, or lets one that was made so grow, in a handful of statements. */
export async function fillPortfolio(client: pg.Client, { cases, seed }: Wanted): Promise<void> {
  await client.query(drawing(seed));
  const { rows } = await client.query(
    `select count(*)::int as found from "UseCase" where "dataSource" like 'Archive of %'`,
  );
  await client.query(`
    insert into "Department" (id, code, name)
    select pg_temp.name('department', i), 'dep-' || lpad(i::text, 2, '0'), 'Department ' || lpad(i::text, 2, '0')
    from generate_series(1, ${departments}) i on conflict do nothing`);
  await client.query(`
    insert into "Person" (id, email, name, roles, "departmentId")
    select pg_temp.name('person', i), 'person-' || i || '@company.example', 'Person ' || i, '{viewer}',
      pg_temp.name('department', 1 + i % ${departments})
    from generate_series(1, ${people}) i on conflict do nothing`);
  await client.query(casesSql, [cases, verbs, objects, audiences, reasons, stages, tags, rows[0].found]);
  // The database notes since when a case is ranked, which here would be now for all of them.
  await client.query(`
    update "RankedSince" r set since = u."revealedAt" from "UseCase" u where u.id = r."useCaseId"`);
  await client.query("vacuum analyze");
}

// Chance without chance: what is drawn hangs on the row, the purpose and the seed alone.
function drawing(seed: number): string {
  return `
    create or replace function pg_temp.draw(i int, purpose int, size int) returns int language sql immutable
      return abs(hashint8extended(i::bigint * 100 + purpose, ${seed}) % size)::int;
    create or replace function pg_temp.pick(i int, purpose int, words text[]) returns text language sql immutable
      return words[1 + pg_temp.draw(i, purpose, cardinality(words))];
    create or replace function pg_temp.name(kind text, i int) returns uuid language sql immutable
      return overlay(overlay(md5(${seed} || kind || i) placing '4' from 13) placing 'a' from 17)::uuid;`;
}

const casesSql = `
  with drawn as materialized (
    select i, pg_temp.pick(i, 1, $6::text[]) as stage, 1 + pg_temp.draw(i, 2, 4001) / 1000.0::float8 as impact,
      1 + pg_temp.draw(i, 3, 4001) / 1000.0::float8 as feasibility, 1000000::bigint * (1 + pg_temp.draw(i, 4, 400)) as value,
      timestamptz '2023-01-01 08:00Z' + i * interval '10 minutes' as created
    from generate_series($8::int + 1, $1::int) i
  ), judged as (
    select *, stage in ('review', 'approved', 'building', 'piloting', 'live', 'parked', 'retired') as revealed from drawn
  )
  insert into "UseCase" (id, title, problem, audience, "dataSource", "departmentId", stage, "stageSince", "createdAt", "updatedAt",
    "submittedAt", "taskType", route, risk, "personalData", tags, confidential, "proposerId", "sponsorId", "ownerId", "ownerAnswered",
    "yearlyVolume", "minutesEach", "valueYearLow", "valueYearLikely", "valueYearHigh", cost, currency,
    impact, feasibility, priority, "prioritySe", quadrant, borderline, "revealedAt", "openBlockers")
  select pg_temp.name('case', i),
    pg_temp.pick(i, 5, $2) || ' ' || pg_temp.pick(i, 6, $3) || ' for ' || pg_temp.pick(i, 7, $4),
    pg_temp.pick(i, 8, $5) || ' ' || pg_temp.pick(i, 9, $5) || ' It concerns ' || pg_temp.pick(i, 10, $3) || '.',
    pg_temp.draw(i, 11, 9000) || ' colleagues in ' || pg_temp.pick(i, 12, $4), 'Archive of ' || pg_temp.pick(i, 6, $3),
    pg_temp.name('department', 1 + pg_temp.draw(i, 13, ${departments})), stage, created + interval '20 days', created,
    created + pg_temp.draw(i, 14, 20000) * interval '1 minute', case when stage <> 'draft' then created + interval '2 days' end,
    pg_temp.pick(i, 15, '{classification,extraction,summarisation,code}'), pg_temp.pick(i, 16, '{undecided,prompt,retrieval,tune}'),
    pg_temp.pick(i, 17, '{notAssessed,standard,standard,high}'), pg_temp.pick(i, 18, '{unknown,yes,no}'),
    array[pg_temp.pick(i, 19, $7), pg_temp.pick(i, 20, $7)], pg_temp.draw(i, 21, 50) = 0,
    pg_temp.name('person', 1 + pg_temp.draw(i, 22, ${people})), pg_temp.name('person', 1 + pg_temp.draw(i, 23, ${people})),
    case when pg_temp.draw(i, 24, 5) > 0 then pg_temp.name('person', 1 + pg_temp.draw(i, 25, ${people})) end, true,
    '{"low": 20000, "high": 30000}', '{"low": 6, "high": 10}', value / 2, value, value * 2, value / 3, 'EUR',
    case when revealed then impact end, case when revealed then feasibility end,
    case when revealed then round(((impact + feasibility - 2) / 8 * 100)::numeric, 6)::float8 end, case when revealed then 4.5 end,
    case when revealed then case when impact >= 3 then case when feasibility >= 3 then 'quick_win' else 'strategic_bet' end
      else case when feasibility >= 3 then 'fill_in' else 'avoid' end end end,
    case when revealed then abs(impact - 3) < 0.2 end, case when revealed then created + interval '20 days' end,
    case when revealed and pg_temp.draw(i, 26, 20) = 0 then 1 else 0 end
  from judged order by i`;
