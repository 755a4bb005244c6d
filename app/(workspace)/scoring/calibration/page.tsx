import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type CalibrationCriterion, CalibrationForm } from "@/components/scoring/calibration-form";
import { CalibrationResult } from "@/components/scoring/calibration-result";
import { ScoringTabs } from "@/components/scoring/scoring-tabs";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { hasReach } from "@/lib/domain/access/can";
import { formatNumber } from "@/lib/format/number";
import { ask } from "@/lib/server/query";
import { getCalibration } from "@/lib/server/scoring/calibration";
import { getScoringModel } from "@/lib/server/scoring/queries";
import { currentActor } from "@/lib/server/session";
import { openTabs } from "../open-tabs";

export const metadata: Metadata = { title: "Calibration" };

export default async function CalibrationPage() {
  const actor = await currentActor();
  if (!hasReach(actor, "rating:write")) notFound();
  const { data, scoringModel, severity } = await ask(getCalibration, actor, {});
  const { axes, currency } = await ask(getScoringModel, actor, { version: scoringModel });
  const criteria = [...axes.impact, ...axes.feasibility].map(
    ({ key, name, question, anchors, boundsMinor }): CalibrationCriterion => ({
      key,
      name,
      question: boundsMinor ? `${question}, in ${currency}` : question,
      anchors: [...anchors],
    }),
  );
  const next = data.find(({ reference }) => reference === null);
  return (
    <PageFrame>
      <PageHeader
        title="Calibration"
        lead="Three short cases that every rater rates once, so that a 4 means the same to all. What you say here is seen by you alone."
        facts={severity === null ? null : <p>{inWords(severity)}</p>}
      />
      <ScoringTabs open={openTabs(actor)} current="/scoring/calibration" />
      {data.length === 0 ? <p>This version of the scoring model has no calibration cases.</p> : null}
      {data.map(({ position, title, text, mine, reference }) => (
        <Section key={position} id={`case-${position}`} title={`${position}. ${title}`} lead={text}>
          {reference ? (
            <CalibrationResult title={title} criteria={criteria} mine={mine} reference={reference} />
          ) : position === next?.position ? (
            <CalibrationForm position={position} criteria={criteria} />
          ) : (
            <p className="text-ink-3">Comes after the case before it.</p>
          )}
        </Section>
      ))}
    </PageFrame>
  );
}

function inWords(severity: number): string {
  const gap = Math.abs(severity);
  if (gap < 0.25) return "On average you rate as the reference does.";
  return `On average you rate ${formatNumber(gap, 1)} ${severity > 0 ? "higher" : "lower"} than the reference.`;
}
