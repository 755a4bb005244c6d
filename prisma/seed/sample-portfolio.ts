import { customerServiceCases } from "@/prisma/seed/cases/customer-service";
import { customerServicePhoneCases } from "@/prisma/seed/cases/customer-service-phone";
import { hrCases } from "@/prisma/seed/cases/hr";
import { hrRecruitingCases } from "@/prisma/seed/cases/hr-recruiting";
import { marketingCases } from "@/prisma/seed/cases/marketing";
import { productDevelopmentCases } from "@/prisma/seed/cases/product-development";
import { salesCases } from "@/prisma/seed/cases/sales";
import { salesPartnerCases } from "@/prisma/seed/cases/sales-partners";
import type { SampleCase } from "@/prisma/seed/sample-shape";

/** All sample cases, the oldest first, so that keys rise with time and a merge finds its target. */
export const samplePortfolio: readonly SampleCase[] = [
  ...customerServiceCases,
  ...customerServicePhoneCases,
  ...marketingCases,
  ...salesCases,
  ...salesPartnerCases,
  ...hrCases,
  ...hrRecruitingCases,
  ...productDevelopmentCases,
].sort((a, b) => createdDaysAgo(b) - createdDaysAgo(a));

function createdDaysAgo(sample: SampleCase): number {
  return sample.steps[0]?.daysAgo ?? 0;
}
