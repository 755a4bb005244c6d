import type pg from "pg";

/**
 * Gives every revealed case of the invented portfolio the panel that it would have had: two raters of impact, two of
 * feasibility, and what they said, so that its figures can be counted anew.
 */
export async function ratePortfolio(client: pg.Client): Promise<void> {
  await client.query(`
    insert into "ScoringRound" (id, "useCaseId", number, "modelVersion", deadline, "openedAt", "openedById", "revealedAt")
    select gen_random_uuid(), u.id, 1, 1, u."revealedAt"::date, u."createdAt", u."proposerId", u."revealedAt"
    from "UseCase" u where u."revealedAt" is not null
      and not exists (select 1 from "ScoringRound" r where r."useCaseId" = u.id)`);
  await client.query(`
    insert into "PanelSeat" (id, "roundId", "personId", axes, version, "submittedAt", salt)
    select gen_random_uuid(), r.id, p.id, array[case when p.place <= 2 then 'impact' else 'feasibility' end], 1,
      r."revealedAt", decode(md5(r.id::text || p.place), 'hex')
    from "ScoringRound" r cross join (select id, row_number() over (order by id) as place from "Person" limit 4) p
    where not exists (select 1 from "PanelSeat" s where s."roundId" = r.id)`);
  await client.query(`
    insert into "Rating" ("seatId", criterion, round, value)
    select s.id, c.criterion, 1, 1 + abs(hashtext(s.id::text || c.criterion)) % 5
    from "PanelSeat" s join (values
      ('impact', 'business_value'), ('impact', 'reach'), ('impact', 'strategic_alignment'), ('impact', 'satisfaction'),
      ('feasibility', 'data_availability'), ('feasibility', 'task_simplicity'), ('feasibility', 'accuracy_tolerance'),
      ('feasibility', 'ease_of_implementation')) c(axis, criterion) on c.axis = any(s.axes)
    on conflict do nothing`);
  await client.query(`
    insert into "Blocker" (id, "useCaseId", kind, area, reason, "raisedById", "raisedAt")
    select gen_random_uuid(), u.id, 'other', 'legal', 'Somebody has to look at it.', u."sponsorId", u."revealedAt"
    from "UseCase" u where u."openBlockers" > 0 and not exists (select 1 from "Blocker" b where b."useCaseId" = u.id)`);
  await client.query(`
    update "UseCase" u set "scoredUnder" = 1, "blockerAreas" = case when u."openBlockers" > 0 then array['legal'] else '{}' end,
      "panelIds" = (select array_agg(s."personId") from "ScoringRound" r join "PanelSeat" s on s."roundId" = r.id
        where r."useCaseId" = u.id)
    where "revealedAt" is not null and "scoredUnder" is null`);
  await client.query("vacuum analyze");
}
