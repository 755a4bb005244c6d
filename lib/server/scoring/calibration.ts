import "server-only";
import { RateCalibrationCase, Reference, severity } from "@/lib/domain/scoring/calibration";
import { criterionKeys } from "@/lib/domain/scoring/criteria";
import { DomainError, type FieldError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { answerOnce } from "@/lib/server/idempotency";
import { parse } from "@/lib/server/parse";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { defineQuery } from "@/lib/server/query";
import { scoringModel } from "@/lib/server/scoring-models/model";

/** The calibration cases of the scoring model in force; the reference of each only beside one's own word on it. */
export const getCalibration = defineQuery({
  name: "calibration.get",
  permission: "rating:write",
  input: NoInput,
  async run(actor) {
    const { modelVersion } = await currentCycle(database(), new Date());
    const cases = await database().calibrationCase.findMany({
      where: { modelVersion },
      orderBy: { position: "asc" },
      include: { ratings: { where: { personId: actor.personId } } },
    });
    const data = cases.map(({ position, title, text, reference, ratings }) => {
      const mine = ratings.flatMap(({ criterion, value }) => (value === null ? [] : [{ criterion, value }]));
      const wanted = mine.length > 0 ? Reference.parse(reference) : null;
      return { position, title, text, mine, reference: wanted };
    });
    const known = data.flatMap(({ mine, reference }) => (reference ? [severity(mine, reference) ?? 0] : []));
    const mean = known.length === 0 ? null : known.reduce((sum, gap) => sum + gap, 0) / known.length;
    return { scoringModel: modelVersion, data, severity: mean };
  },
});

export type CalibrationLine = Awaited<ReturnType<(typeof getCalibration)["run"]>>["data"][number];

/** Rates a calibration case, whole and once: who has seen the reference cannot rate it any more. */
export const rateCalibration: Action = {
  name: "calibration.rate",
  access: "rating:write",
  input: RateCalibrationCase,
  async run({ actor, input, target, idempotency }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { ratings } = parse(RateCalibrationCase, input);
    return answerOnce(actor, idempotency, async (tx) => {
      const at = new Date();
      const { modelVersion } = await currentCycle(tx, at);
      const position = /^\d{1,3}$/.test(target) ? Number(target) : -1;
      const found = await tx.calibrationCase.findUnique({
        where: { modelVersion_position: { modelVersion, position } },
      });
      if (!found) throw new DomainError("notFound", "There is no such record, or not for you.");
      refuseIncomplete(ratings, criterionKeys(await scoringModel(tx, modelVersion)));
      const { count } = await tx.calibrationRating.createMany({
        data: ratings.map((rating) => ({ ...rating, caseId: found.id, personId: actor.personId, at })),
        skipDuplicates: true,
      });
      if (count < ratings.length)
        throw new DomainError("conflict", "You have rated this case already: its reference is known to you.");
      await appendEvents(tx, actor, [
        { action: "calibration.rate", at, objectType: "calibrationCase", objectId: found.id },
      ]);
      return { status: 201, version: null, body: { position, scoringModel: modelVersion } };
    });
  },
};

function refuseIncomplete(ratings: RateCalibrationCase["ratings"], criteria: readonly string[]): void {
  const complaints = [
    ...ratings.flatMap(({ criterion }, index): FieldError[] => {
      const field = `ratings.${index}.criterion`;
      if (!criteria.includes(criterion)) return [{ field, message: `Use one of: ${criteria.join(", ")}.` }];
      const isTwice = ratings.findIndex((other) => other.criterion === criterion) < index;
      return isTwice ? [{ field, message: "This criterion is rated twice." }] : [];
    }),
    ...criteria
      .filter((key) => !ratings.some(({ criterion }) => criterion === key))
      .map((key): FieldError => ({ field: key, message: "Rate this one too.", code: "missing" })),
  ];
  if (complaints.length > 0) throw new DomainError("invalid", "Rate every criterion once.", complaints);
}
