import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { stringify } from "csv-stringify/sync";
import type pg from "pg";

const BATCH = 1_000;

/** All cases with all that they hold, as CSV, a batch at a time. */
export async function writeCsv(pool: pg.Pool, response: ServerResponse): Promise<void> {
  let behind = 2_147_483_647;
  for (;;) {
    const { rows } = await pool.query<{ number: number }>(
      `select ${columns} from "UseCase" u left join "Department" d on d.id = u."departmentId"
         left join "Person" p on p.id = u."proposerId" left join "Person" s on s.id = u."sponsorId"
         left join "Person" o on o.id = u."ownerId" left join "Person" b on b.id = u."benefitOwnerId"
       where u.number < $1 order by u.number desc limit ${BATCH}`,
      [behind],
    );
    if (!response.write(stringify(rows))) await once(response, "drain");
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    behind = last.number;
  }
  response.end();
}

const columns = `u.number, u.title, d.code, d.name, u.stage, u.problem, u.audience, u."yearlyVolume"->'low', u."yearlyVolume"->'high',
  u."minutesEach"->'low', u."minutesEach"->'high', o.id, o.name, s.id, s.name, b.id, b.name, p.id, p.name, u.route, u."taskType",
  u."dataSource", u.risk, u."personalData", u."riskAnswers", u."riskNote", u.confidential, u.tags, u."valueYearLow",
  u."valueYearLikely", u."valueYearHigh", u.cost, u.currency, u.funding, u."fundedAmount", u.spent, u."fundingCurrency",
  u.priority, u.impact, u.feasibility, u.quadrant, u."openBlockers", u."submittedAt", u."liveOn", u.source, u."sourceExtras",
  u.sample, u."createdAt", u."updatedAt"`;
