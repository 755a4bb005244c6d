import "server-only";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";

// The sample cases are gone by the time this runs, so that whoever is still named is named by a real one.
const namedByRealCases = Prisma.sql`
  select unnest(array["proposerId", "sponsorId", "ownerId", "benefitOwnerId", "modelOwnerId", "importedById"]
    || "deliveryIds" || "panelIds" || "coSponsorIds") from "UseCase" union select "byId" from "Likeness"
  union select "byId" from "StageChange" union select "byId" from "Decision" union select "ownerId" from "Condition"
  union select "raisedById" from "Blocker" union select "liftedById" from "Blocker" union select "byId" from "Import"
  union select "ownerId" from "SuccessMetric" union select "recordedById" from "Reading"`;

/**
 * Takes the sample portfolio out: its cases with all that hangs on them, its departments and people. A sample person or
 * department that real cases refer to stays in name, without an account. What the audit log says stays said.
 */
export async function removeSamplePortfolio(tx: Transaction): Promise<{ cases: number }> {
  const { count: cases } = await tx.useCase.deleteMany({ where: { sample: true } });
  await removeFinance(tx);
  await tx.$executeRaw`update "Cycle" set budget = null, sample = false, version = version + 1 where sample`;
  await tx.$executeRaw`
    update "Person" set "disabledAt" = now(), roles = '{}', areas = '{}', version = version + 1
    where sample and id in (select named.id from (${namedByRealCases}) named(id) where named.id is not null)`;
  await tx.$executeRaw`delete from "IntakeVisit" where "personId" in (select id from "Person" where sample)`;
  await tx.person.deleteMany({ where: { sample: true, disabledAt: null } });
  await tx.session.deleteMany({ where: { person: { sample: true } } });
  await tx.token.deleteMany({ where: { person: { sample: true } } });
  await tx.department.deleteMany({ where: { sample: true, people: { none: {} }, useCases: { none: {} } } });
  await tx.department.updateMany({ where: { sample: true }, data: { sample: false } });
  await tx.setting.upsert({
    where: { name: "sample" },
    create: { name: "sample", value: "removed" },
    update: { value: "removed" },
  });
  return { cases };
}

/** What sample finance has set; a pool that a real case draws on stays. */
async function removeFinance(tx: Transaction): Promise<void> {
  await tx.financePolicy.deleteMany({ where: { sample: true } });
  await tx.valuePeriod.deleteMany({ where: { sample: true } });
  await tx.labourRate.deleteMany({ where: { sample: true } });
  await tx.exchangeRate.deleteMany({ where: { sample: true } });
  await tx.benefitPool.deleteMany({ where: { sample: true, lines: { none: {} } } });
  await tx.benefitPool.updateMany({ where: { sample: true }, data: { sample: false } });
}
