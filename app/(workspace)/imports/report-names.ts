import type { ReportNames } from "@/components/imports/report-names";
import { riskNames } from "@/lib/domain/use-cases/risk";
import { stageNames } from "@/lib/domain/use-cases/stage";

export const reportNames: ReportNames = { stages: stageNames, risks: riskNames };
