import type pg from "pg";

interface Request {
  asked: URLSearchParams;
  given: Record<string, unknown>;
}

const COUNTED = 1_001;

const columns = `u.id, u.number, u.version, u.title, d.code as department, d.name as "departmentName", u.stage, u."stageSince",
  u."taskType", u.route, u.risk, u."personalData", u.confidential, u.tags, u."submittedAt", u.source, u.funding, u."fundedAmount",
  u."fundingCurrency", u."valueYearLow", u."valueYearLikely", u."valueYearHigh", u.cost, u.currency, u.spent, u.priority,
  u."prioritySe", u.impact, u.feasibility, u.quadrant, u.borderline, u."openBlockers", u."revealedAt", u.sample, u."createdAt",
  u."updatedAt", p.id as "proposerId", p.name as proposer, s.id as "sponsorId", s.name as sponsor, o.id as "ownerId", o.name as owner`;
const tables = `"UseCase" u left join "Department" d on d.id = u."departmentId" left join "Person" p on p.id = u."proposerId"
  left join "Person" s on s.id = u."sponsorId" left join "Person" o on o.id = u."ownerId"`;
const ranked = `u.priority desc, u.impact desc, u.feasibility desc, u."prioritySe", u."createdAt", u.id`;

/** The same answers as the app gives, each by the shortest way. */
export const answers: Record<string, (pool: pg.Pool, request: Request) => Promise<unknown>> = {
  "/list": (pool, { asked }) =>
    page(pool, `u."departmentId" = (select id from "Department" where code = $1) and u.stage = $2`, [
      asked.get("department"),
      asked.get("stage"),
    ]),
  "/search": (pool, { asked }) =>
    page(pool, `u.search @@ to_tsquery('simple', plain_text($1))`, [wordsOf(asked.get("q") ?? "")]),
  "/ranked": (pool) => page(pool, "true", []),
  "/one": async (pool, { asked }) => {
    const all = `${columns}, u.problem, u.audience, u."yearlyVolume", u."minutesEach", u."dataSource", u."riskAnswers", u."riskNote"`;
    const { rows } = await pool.query(`select ${all} from ${tables} where u.number = $1`, [
      asked.get("number"),
    ]);
    return rows[0];
  },
  "/create": async (pool, { given }) => {
    const { rows } = await pool.query(
      `insert into "UseCase" (id, title, problem, audience, "departmentId", tags, "yearlyVolume", "ownerAnswered")
       values (gen_random_uuid(), $1, $2, $3, (select id from "Department" where code = $4), $5, $6, true) returning *`,
      [given.title, given.problem, given.audience, given.department, given.tags, given.yearlyVolume],
    );
    return rows[0];
  },
  "/update": async (pool, { given }) => {
    const { rows } = await pool.query(
      `update "UseCase" set title = $3, problem = $4, version = version + 1, "updatedAt" = now()
       where number = $1 and version = $2 returning *`,
      [given.number, given.version, given.title, given.problem],
    );
    if (rows.length === 0) throw new Error("That version is gone.");
    return rows[0];
  },
  "/groups": async (pool) => {
    const groups = await pool.query(
      `select d.code as department, d.name, u.stage, u.currency, case when u."openBlockers" > 0 then 'blocked' else u.quadrant end as quadrant,
         count(*) as cases, count(u."valueYearLikely") as valued, sum(u."valueYearLikely")::bigint as value,
         count(*) filter (where u."ownerId" is null and u.stage <> 'draft') as unassigned
       from "UseCase" u left join "Department" d on d.id = u."departmentId" group by 1, 2, 3, 4, 5`,
    );
    const first = await pool.query(
      `select ${columns} from ${tables} where u.stage in ('review', 'approved', 'parked') and u.priority is not null
       order by ${ranked} limit 50`,
    );
    return { groups: groups.rows, ranking: first.rows };
  },
};

async function page(pool: pg.Pool, where: string, values: unknown[]) {
  const { rows } = await pool.query(
    `select ${columns} from ${tables} where ${where} and u.priority is not null order by ${ranked} limit 51`,
    values,
  );
  const counted = await pool.query(
    `select count(*) from (select 1 from "UseCase" u where ${where} limit ${COUNTED}) c`,
    values,
  );
  return { data: rows.slice(0, 50), page: { more: rows.length > 50, total: counted.rows[0].count } };
}

function wordsOf(q: string): string {
  return q
    .split(" ")
    .map((word) => `'${word}':*`)
    .join(" & ");
}
