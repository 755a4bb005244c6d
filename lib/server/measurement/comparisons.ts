import "server-only";
import {
  AddComparison,
  EditComparison,
  isInOrder,
  outOfOrder,
} from "@/lib/domain/realised/measurement-schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { gradeAgain } from "@/lib/server/actuals/grade-again";
import { defineCommand } from "@/lib/server/command";
import { agreement, notAgreed } from "@/lib/server/measurement/agreement";
import { requireMetric } from "@/lib/server/measurement/fits";
import { comparisonRecord } from "@/lib/server/measurement/record";
import { comparisonView } from "@/lib/server/measurement/rows";
import { lockedUseCaseRecord } from "@/lib/server/use-cases/record";
import { requireOpen } from "@/lib/server/use-cases/require";
import { dateOf, day } from "@/lib/server/use-cases/rows";

/** Links a comparison to the case: A/B, staggered or matched. */
export const addComparison = defineCommand({
  name: "comparison.add",
  permission: "measurement:propose",
  input: AddComparison,
  under: lockedUseCaseRecord,
  creates: comparisonRecord,
  async run({ design, metric, description, startsOn, endsOn }, { tx, actor, current, now }) {
    requireOpen(current);
    if (metric) await requireMetric(tx, current.id, metric);
    const data = {
      useCaseId: current.id,
      metricId: metric,
      ...{ design, description },
      startsOn: dateOf(startsOn),
      endsOn: endsOn === null ? null : dateOf(endsOn),
      byId: actor.personId,
      createdAt: now,
    };
    return (await tx.comparison.create({ data, select: { id: true } })).id;
  },
  shape: (row) => comparisonView(row),
});

/** Its end and its result are news; anything else is another comparison, which finance has not agreed yet. */
export const editComparison = defineCommand({
  name: "comparison.edit",
  permission: "measurement:propose",
  input: EditComparison,
  changes: comparisonRecord,
  precondition: "required",
  async run({ metric, startsOn, endsOn, result, ...plain }, { tx, actor, current, note }) {
    if (metric) await requireMetric(tx, current.useCaseId, metric);
    const end = endsOn === undefined ? day(current.endsOn) : endsOn;
    if (!isInOrder({ startsOn: startsOn ?? day(current.startsOn), endsOn: end })) {
      const { message } = outOfOrder;
      throw new DomainError("invalid", message, [{ field: "endsOn", message }]);
    }
    const given = Object.entries({ ...plain, metricId: metric }).filter(([, value]) => value !== undefined);
    const isAnother = given.length > 0 || startsOn !== undefined;
    await tx.comparison.update({
      where: { id: current.id },
      data: {
        ...Object.fromEntries(given),
        ...(startsOn === undefined ? {} : { startsOn: dateOf(startsOn) }),
        ...(endsOn === undefined ? {} : { endsOn: endsOn === null ? null : dateOf(endsOn) }),
        ...(result === undefined ? {} : { result }),
        ...(isAnother ? { byId: actor.personId, ...notAgreed } : {}),
      },
    });
    note({ gradedAgain: await gradeAgain(tx, current.useCase) });
  },
  shape: (row) => comparisonView(row),
});

/** Finance agrees how it compares: from then on what it stands for is measured. */
export const agreeComparison = agreement({
  name: "comparison.agree",
  changes: comparisonRecord,
  keep: (tx, id, agreed) => tx.comparison.update({ where: { id }, data: agreed }),
  shape: (row) => comparisonView(row),
});
