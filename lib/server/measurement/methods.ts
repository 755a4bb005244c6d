import "server-only";
import { EditMethod, ProposeMethod } from "@/lib/domain/realised/measurement-schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Money } from "@/lib/domain/shared/money";
import { gradeAgain } from "@/lib/server/actuals/grade-again";
import { defineCommand } from "@/lib/server/command";
import { agreement, notAgreed } from "@/lib/server/measurement/agreement";
import { requireMetric } from "@/lib/server/measurement/fits";
import { methodRecord } from "@/lib/server/measurement/record";
import { methodView } from "@/lib/server/measurement/rows";
import { lockedUseCaseRecord } from "@/lib/server/use-cases/record";
import { requireOpen } from "@/lib/server/use-cases/require";

/** The people of a case say how the value behind a metric is measured. */
export const proposeMethod = defineCommand({
  name: "measurementMethod.propose",
  permission: "measurement:propose",
  input: ProposeMethod,
  under: lockedUseCaseRecord,
  creates: methodRecord,
  async run({ metric, text, unitValue }, { tx, actor, current, now }) {
    requireOpen(current);
    await requireMetric(tx, current.id, metric);
    if ((await tx.measurementMethod.count({ where: { metricId: metric } })) > 0) {
      throw new DomainError("conflict", "This metric has a method already.", [
        { field: "metric", message: "Change the one there is.", code: "taken" },
      ]);
    }
    const data = {
      useCaseId: current.id,
      metricId: metric,
      text,
      ...worthColumns(unitValue),
      byId: actor.personId,
      proposedAt: now,
    };
    return (await tx.measurementMethod.create({ data, select: { id: true } })).id;
  },
  shape: (row) => methodView(row),
});

/** Another method than finance agreed is one that it has not agreed yet. */
export const editMethod = defineCommand({
  name: "measurementMethod.edit",
  permission: "measurement:propose",
  input: EditMethod,
  changes: methodRecord,
  precondition: "required",
  async run({ text, unitValue }, { tx, actor, current, note }) {
    await tx.measurementMethod.update({
      where: { id: current.id },
      data: {
        ...(text === undefined ? {} : { text }),
        ...(unitValue === undefined ? {} : worthColumns(unitValue)),
        ...{ byId: actor.personId, ...notAgreed },
      },
    });
    note({ gradedAgain: await gradeAgain(tx, current.useCase) });
  },
  shape: (row) => methodView(row),
});

/** Finance agrees how it is measured; agreed by the launch, six readings make what is claimed measured. */
export const agreeMethod = agreement({
  name: "measurementMethod.agree",
  changes: methodRecord,
  keep: (tx, id, agreed) => tx.measurementMethod.update({ where: { id }, data: agreed }),
  shape: (row) => methodView(row),
});

/** What one unit is worth, or that nobody said so. */
function worthColumns(unitValue: Money | null) {
  return { unitValue: unitValue && BigInt(unitValue.amountMinor), currency: unitValue?.currency ?? null };
}
