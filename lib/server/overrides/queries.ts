import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { overrideViews } from "@/lib/server/overrides/rows";
import { defineQuery } from "@/lib/server/query";
import { revealedRound } from "@/lib/server/scoring/score";
import { stillOpen } from "@/lib/server/use-cases/conditions";
import { visibleTo } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { keyOf } from "@/lib/server/use-cases/rows";

/**
 * Every proposal to place a case elsewhere than its latest ratings do, the newest first. While a panel rates blind there are
 * none for anybody: what leads think of a case is not to be read off before one's own judgement.
 */
export const listOverrides = defineQuery({
  name: "override.list",
  permission: "rating:read",
  input: NoInput,
  async run(actor, _input, target) {
    const { id } = await requireUseCase(actor, target);
    const round = await revealedRound(database(), id);
    if (!round) return { data: [] };
    const rows = await database().override.findMany({
      where: { useCaseId: id, at: { gte: round.revealedAt } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: 50,
    });
    return { data: await overrideViews(database(), rows, actor) };
  },
});

/** More wait at no time. */
const MOST = 100;

/** The proposals that wait for a second lead, over all cases, the oldest first. */
export const listProposedOverrides = defineQuery({
  name: "override.queue",
  permission: "override:read",
  input: NoInput,
  async run(actor) {
    const waiting = await database().$queryRaw<
      { id: string; number: number; title: string; impactNow: number; feasibilityNow: number }[]
    >`
      select o.id, u.number, u.title, u.impact as "impactNow", u.feasibility as "feasibilityNow"
      from "Override" o join "UseCase" u on u.id = o."useCaseId"
      where o.state = 'proposed' and u."revealedAt" is not null and o.at >= u."revealedAt"
        and ${stillOpen} and ${visibleTo(actor)}
      order by o.at, o.id limit ${MOST}`;
    const rows = await database().override.findMany({ where: { id: { in: waiting.map(({ id }) => id) } } });
    const views = await overrideViews(database(), rows, actor);
    return {
      data: waiting.flatMap(({ id, number, title, impactNow, feasibilityNow }) => {
        const view = views.find((one) => one.id === id);
        return view ? [{ ...view, case: { key: keyOf(number), title }, impactNow, feasibilityNow }] : [];
      }),
    };
  },
});

export type ProposedOverride = Awaited<ReturnType<(typeof listProposedOverrides)["run"]>>["data"][number];
