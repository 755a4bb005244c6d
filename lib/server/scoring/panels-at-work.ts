import "server-only";
import { turnout, whyNotYet } from "@/lib/domain/scoring/quorum";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import { scoringModel } from "@/lib/server/scoring-models/model";
import { visibleTo } from "@/lib/server/use-cases/record";
import { day, keyOf } from "@/lib/server/use-cases/rows";

/** The panels that rate now, the nearest deadline first: how many sheets are in, who is late, and what a reveal still needs. */
export const listPanels = defineQuery({
  name: "panels.list",
  permission: "useCase:score",
  input: NoInput,
  async run(actor) {
    const rows = await database().$queryRaw<PanelRow[]>(Prisma.sql`
      select u.number, u.title, u.sample, r.deadline, r."modelVersion",
        (select coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'axes', s.axes, 'submitted', s."submittedAt" is not null)
          order by p.name), '[]') from "PanelSeat" s join "Person" p on p.id = s."personId"
          where s."roundId" = r.id and not s.conflicted) as seats
      from "ScoringRound" r join "UseCase" u on u.id = r."useCaseId"
      where u.stage = 'scoring' and r."revealedAt" is null and r."abandonedAt" is null and ${visibleTo(actor)}
      order by r.deadline, u.number limit 200`);
    const today = day(new Date());
    const data = rows.map(async ({ number, title, sample, deadline, modelVersion, seats }) => {
      const due = day(deadline);
      const model = await scoringModel(database(), modelVersion);
      return {
        key: keyOf(number),
        title,
        sample,
        deadline: due,
        impact: turnout(seats, "impact"),
        feasibility: turnout(seats, "feasibility"),
        late: seats.filter(({ submitted }) => !submitted).map(({ name }) => name),
        whyNotYet: whyNotYet(model, { seats, deadline: due, today }),
      };
    });
    return { data: await Promise.all(data) };
  },
});

interface PanelRow {
  number: number;
  title: string;
  sample: boolean;
  deadline: Date;
  modelVersion: number;
  seats: { name: string; axes: string[]; submitted: boolean }[];
}

export type PanelAtWork = Awaited<ReturnType<(typeof listPanels)["run"]>>["data"][number];
