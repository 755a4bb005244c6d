"use client";
import { lazy, Suspense, useState } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { KeyLabel } from "@/components/ui/key-label";
import { StatusPill } from "@/components/ui/status-pill";
import { useToast } from "@/components/ui/toast";
import { CaseMarks } from "@/components/use-cases/case-marks";
import { DifferentForm } from "@/components/use-cases/different-form";
import { MarkedWords } from "@/components/use-cases/marked-words";
import type { OwnCase } from "@/components/use-cases/similar-cases";
import { StagePill } from "@/components/use-cases/stage-pill";
import { api } from "@/lib/client/api";
import { likelihoodNames } from "@/lib/domain/text/similar-cases";
import type { LikenessView, SimilarCaseView } from "@/lib/server/similar/rows";

const CompareDialog = lazy(async () => ({
  default: (await import("@/components/use-cases/compare-cases")).CompareDialog,
}));

type SimilarCaseItemProps = {
  own: OwnCase;
  found: SimilarCaseView;
  said: LikenessView | undefined;
  canAnswer: boolean;
  onMerge: ((into: SimilarCaseView) => void) | undefined;
};

/** One case that looks like the own one. */
export function SimilarCaseItem({ own, found, said, canAnswer, onMerge }: SimilarCaseItemProps) {
  const { key, title, likelihood, stage, confidential, departmentName, owner, words, excerpt } = found;
  const [isComparing, setComparing] = useState(false);
  const [isDiffering, setDiffering] = useState(false);
  const [difference, setDifference] = useState(said?.answer === "different" ? said.reason : null);
  const joining = useJoining(found, canAnswer ? own.key : null);
  return (
    <li className="grid gap-2 border-b border-line py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
        <KeyLabel>{key}</KeyLabel>
        <StatusPill tone={likelihood === "probablySame" ? "warn" : "info"}>
          {likelihoodNames[likelihood]}
        </StatusPill>
        <CaseMarks sample={false} confidential={confidential} />
      </p>
      <h3 className="font-semibold [overflow-wrap:anywhere]">
        <AppLink href={`/use-cases/${key}`} className="text-link">
          <MarkedWords text={title} words={words} />
        </AppLink>
      </h3>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm text-ink-2">
        <StagePill stage={stage} />
        {departmentName ? <span>{departmentName}</span> : null}
        <span>{owner ? owner.name : "No owner yet"}</span>
      </p>
      {excerpt ? (
        <p className="text-sm [overflow-wrap:anywhere]">
          <MarkedWords text={excerpt} words={words} />
        </p>
      ) : null}
      <Standing isJoined={joining.isJoined} isOwn={found.isOwn} difference={difference} />
      {isDiffering && own.key ? (
        <DifferentForm
          ownKey={own.key}
          otherKey={key}
          reason={difference ?? ""}
          onClose={(reason) => {
            setDiffering(false);
            if (reason !== null) setDifference(reason);
          }}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button size="small" aria-label={`Compare with ${key}`} onPress={() => setComparing(true)}>
            Compare
          </Button>
          {joining.canJoin && !onMerge ? (
            <Button
              size="small"
              aria-label={`Join ${key} as co-sponsor`}
              isPending={joining.isSending}
              onPress={() => void joining.join()}
            >
              Join as co-sponsor
            </Button>
          ) : null}
          {canAnswer && !onMerge ? (
            <Button
              size="small"
              variant="quiet"
              aria-label={`Say why mine is different from ${key}`}
              onPress={() => setDiffering(true)}
            >
              {difference === null ? "Mine is different because…" : "Change what I said"}
            </Button>
          ) : null}
          {onMerge && found.canBeHeir ? (
            <Button size="small" aria-label={`Merge into ${key}`} onPress={() => onMerge(found)}>
              Merge into this one
            </Button>
          ) : null}
        </div>
      )}
      {isComparing ? (
        <Suspense>
          <CompareDialog own={own} other={key} onClose={() => setComparing(false)} />
        </Suspense>
      ) : null}
    </li>
  );
}

type StandingProps = { isJoined: boolean; isOwn: boolean; difference: string | null };

/** How the own case and its people stand to this one already. */
function Standing({ isJoined, isOwn, difference }: StandingProps) {
  if (!isJoined && !isOwn && difference === null) return null;
  return (
    <div className="grid gap-1 text-sm">
      {isOwn ? <p className="text-ink-2">You are one of its people.</p> : null}
      {isJoined ? <p className="text-ink-2">You are one of its co-sponsors.</p> : null}
      {difference === null ? null : (
        <p className="[overflow-wrap:anywhere]">
          <span className="text-ink-2">Said to be different: </span>
          {difference}
        </p>
      )}
    </div>
  );
}

/** Joins a case, and keeps with the own one that this was the answer. */
function useJoining({ key, isJoined, canJoin }: SimilarCaseView, ownKey: string | null) {
  const showToast = useToast();
  const [hasJoined, setJoined] = useState(isJoined);
  const [isSending, setSending] = useState(false);
  const join = async () => {
    setSending(true);
    const answer = await api.post(`/use-cases/${key}/co-sponsors`);
    if (answer.ok && ownKey)
      await api.post(`/use-cases/${ownKey}/likenesses`, { other: key, answer: "joined" });
    setSending(false);
    if (!answer.ok) return showToast({ tone: "bad", message: answer.problem.detail });
    setJoined(true);
    showToast({ tone: "ok", message: `You are a co-sponsor of ${key}, and hear what happens to it.` });
  };
  return { isJoined: hasJoined, canJoin: canJoin && !hasJoined, isSending, join };
}
