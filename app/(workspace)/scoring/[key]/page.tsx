import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import type { AxisCriteria, SavedSheet } from "@/components/scoring/answers";
import { CaseBrief } from "@/components/scoring/case-brief";
import { HandOn } from "@/components/scoring/hand-on";
import { RatingForm } from "@/components/scoring/rating-form";
import { SecondWordForm } from "@/components/scoring/second-word-form";
import { SheetLayout } from "@/components/scoring/sheet-layout";
import { StepBack } from "@/components/scoring/step-back";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { KeyLabel } from "@/components/ui/key-label";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { formatDate } from "@/lib/format/date";
import { formatList } from "@/lib/format/words";
import { ask, orNull } from "@/lib/server/query";
import { getMyRating, getPanel, getScoringModel } from "@/lib/server/scoring/queries";
import { type Actor, currentActor } from "@/lib/server/session";
import { getUseCase } from "@/lib/server/use-cases/queries";

interface RatePageProps {
  params: Promise<{ key: string }>;
}

export async function generateMetadata({ params }: RatePageProps): Promise<Metadata> {
  return { title: `Rate ${(await params).key}` };
}

export default async function RatePage({ params }: RatePageProps) {
  const { key } = await params;
  const actor = await currentActor();
  const useCase = await orNull(ask(getUseCase, actor, {}, key));
  if (!useCase) notFound();
  const place = await placeOnPanel(actor, key);
  const mode = modeOf(useCase.stage, place);
  const isRating = mode === "blind" || mode === "secondWord";
  return (
    <PageFrame width="wide">
      <PageHeader
        eyebrow={
          <>
            <KeyLabel>{useCase.key}</KeyLabel>
            {mode === "blind" && place
              ? ` · Rate ${formatList(place.axes)} by ${formatDate(place.deadline)}`
              : null}
          </>
        }
        title={shortened(useCase.title)}
        lead={isRating ? leads[mode] : undefined}
        actions={
          mode === "blind" ? (
            <>
              {place?.sheet.submitted ? null : <HandOn caseKey={useCase.key} />}
              <StepBack caseKey={useCase.key} />
            </>
          ) : null
        }
      />
      {isRating && place ? (
        <SheetLayout brief={<CaseBrief useCase={useCase} />}>
          <Sheet mode={mode} caseKey={useCase.key} place={place} actor={actor} />
        </SheetLayout>
      ) : (
        <NothingToRate caseKey={useCase.key} title={refusals[isRating ? "notOnPanel" : mode]} />
      )}
    </PageFrame>
  );
}

const leads = {
  blind: "You rate alone: until the reveal nobody sees your ratings, and you see nobody's.",
  secondWord: "The panel is revealed. A second rating stands beside your first and counts at once.",
};

const refusals = {
  notOnPanel: "You are not on the panel of this case.",
  steppedBack: "You stepped back from the panel of this case.",
  over: "This case is not being rated now.",
};

type Mode = keyof typeof leads | keyof typeof refusals;

interface Place {
  axes: string[];
  deadline: string | null;
  scoringModel: number;
  isRevealed: boolean;
  sheet: SavedSheet;
}

const blankSheet: SavedSheet = {
  version: 0,
  submitted: false,
  conflicted: false,
  ratings: [],
  secondRatings: [],
};

async function placeOnPanel(actor: Actor, key: string): Promise<Place | null> {
  const [panel, sheet] = await Promise.all([
    orNull(ask(getPanel, actor, {}, key)),
    orNull(ask(getMyRating, actor, {}, key)),
  ]);
  const seat = panel?.seats.find(({ person }) => person.id === actor.personId);
  if (!panel || !seat) return null;
  const { deadline, scoringModel, revealedAt } = panel;
  return {
    axes: seat.axes,
    deadline,
    scoringModel,
    isRevealed: revealedAt !== null,
    sheet: sheet ?? blankSheet,
  };
}

function modeOf(stage: string, place: Place | null): Mode {
  if (!place) return "notOnPanel";
  if (place.sheet.conflicted) return "steppedBack";
  if (stage === "scoring" && !place.isRevealed) return "blind";
  return stage === "review" && place.isRevealed ? "secondWord" : "over";
}

interface SheetProps {
  mode: "blind" | "secondWord";
  caseKey: string;
  place: Place;
  actor: Actor;
}

async function Sheet({ mode, caseKey, place, actor }: SheetProps): Promise<ReactNode> {
  const model = await ask(getScoringModel, actor, { version: place.scoringModel });
  const form = { caseKey, axes: questionsFor(model, place.axes), loaded: place.sheet };
  return mode === "blind" ? <RatingForm {...form} /> : <SecondWordForm {...form} />;
}

function questionsFor({ axes, currency }: ScoringModel, mine: readonly string[]): AxisCriteria[] {
  return (["impact", "feasibility"] as const)
    .filter((axis) => mine.includes(axis))
    .map((axis) => ({
      axis,
      criteria: axes[axis].map(({ key, name, question, anchors, boundsMinor }) => ({
        key,
        name,
        question: boundsMinor ? `${question}, in ${currency}` : question,
        anchors,
      })),
    }));
}

function NothingToRate({ caseKey, title }: { caseKey: string; title: string }) {
  return (
    <EmptyState title={title} action={<LinkButton href="/scoring">To my queue</LinkButton>}>
      <p>Its score, once revealed, and everything else that is known stands on the page of {caseKey}.</p>
    </EmptyState>
  );
}

/** A title may be a thousand characters long; the whole of it stands on the page of the case. */
function shortened(title: string): string {
  return title.length > 180 ? `${title.slice(0, 180).trimEnd()}…` : title;
}
