"use client";
import { Keyboard } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Answers, AxisCriteria, SavedSheet } from "@/components/scoring/answers";
import { AxisSections } from "@/components/scoring/axis-sections";
import { CriterionCard } from "@/components/scoring/criterion-card";
import { SaveLine } from "@/components/scoring/save-line";
import { SheetBar } from "@/components/scoring/sheet-bar";
import { SheetNotices } from "@/components/scoring/sheet-notices";
import { useRatingDraft } from "@/components/scoring/use-rating-draft";
import { useSheetKeys } from "@/components/scoring/use-sheet-keys";
import { useSingleKeys } from "@/components/shell/single-keys";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";

const ShortcutList = dynamic(() =>
  import("@/components/scoring/shortcut-list").then((file) => file.ShortcutList),
);

type RatingFormProps = { caseKey: string; axes: readonly AxisCriteria[]; loaded: SavedSheet };

/** My blind sheet. It knows nothing of anybody else's. */
export function RatingForm({ caseKey, axes, loaded }: RatingFormProps) {
  const router = useRouter();
  const draft = useRatingDraft(caseKey, loaded);
  const [hasTried, setTried] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [areKeysOn, setKeysOn] = useSingleKeys();
  const open = undecided(axes, draft.answers);
  const total = axes.flatMap(({ criteria }) => criteria).length;
  const submit = async () => {
    setTried(true);
    if (undecided(axes, draft.answersNow()).length > 0) return;
    await draft.submit();
    router.refresh();
  };
  useSheetKeys({ isOn: areKeysOn, onSubmit: submit, onHelp: () => setHelpOpen(true) });
  const messageFor = (key: string) =>
    hasTried && open.some((criterion) => criterion.key === key)
      ? "Choose an anchor, or “Can't judge”."
      : undefined;
  return (
    <div className="grid gap-6">
      <SheetNotices state={draft.state} isSubmitted={draft.isSubmitted} onSettle={draft.settle} />
      {hasTried && open.length > 0 ? (
        <ErrorSummary
          title="Some criteria are still open"
          errors={open.map(({ key, name }) => ({ name: key, message: name }))}
        />
      ) : null}
      <AxisSections axes={axes}>
        {(criterion) => (
          <CriterionCard
            key={criterion.key}
            criterion={criterion}
            answer={draft.answers[criterion.key]}
            errorMessage={messageFor(criterion.key)}
            onChoose={(value) => draft.choose(criterion.key, value)}
            onArgue={(evidence) => draft.argue(criterion.key, evidence)}
          />
        )}
      </AxisSections>
      <SheetBar text={`${total - open.length} of ${total} decided`} note={evidenceNote(draft.answers)}>
        <SaveLine state={draft.state} onRetry={draft.retry} />
        <span className="max-sm:hidden">
          <Button
            variant="quiet"
            icon={<Keyboard className="size-4" strokeWidth={1.5} aria-hidden />}
            onPress={() => setHelpOpen(true)}
          >
            Keyboard <kbd>?</kbd>
          </Button>
        </span>
        {draft.isSubmitted ? null : (
          <Button variant="primary" onPress={submit}>
            Submit my ratings
          </Button>
        )}
      </SheetBar>
      {isHelpOpen ? (
        <ShortcutList
          onClose={() => setHelpOpen(false)}
          areLettersOn={areKeysOn}
          onLettersChange={setKeysOn}
        />
      ) : null}
    </div>
  );
}

function undecided(axes: readonly AxisCriteria[], answers: Answers) {
  return axes.flatMap(({ criteria }) => criteria).filter(({ key }) => answers[key]?.value === undefined);
}

function evidenceNote(answers: Answers): string | undefined {
  const bare = Object.values(answers).filter(
    ({ value, evidence }) => typeof value === "number" && !evidence.trim(),
  );
  if (bare.length === 0) return undefined;
  return bare.length === 1
    ? "One rating has no evidence yet."
    : `${bare.length} ratings have no evidence yet.`;
}
