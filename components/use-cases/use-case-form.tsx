"use client";
import { type FormEvent, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { LinkButton } from "@/components/ui/link-button";
import type { Choice } from "@/components/use-cases/choice";
import { ConflictNotice } from "@/components/use-cases/conflict-notice";
import type { UseCaseAnswers } from "@/components/use-cases/form-answers";
import { type AnswerGroup, groupsWith, OptionalAnswers } from "@/components/use-cases/form-optional";
import { RequiredAnswers } from "@/components/use-cases/form-required";
import { type EditedCase, useFormSaving } from "@/components/use-cases/form-saving";
import type { Person } from "@/components/use-cases/people-search";
import type { Money } from "@/lib/domain/shared/money";

type UseCaseFormProps = {
  answers: UseCaseAnswers;
  departments: readonly Choice[];
  /** Who is named in the answers. */
  people: readonly Person[];
  currency: Money["currency"];
  openGroups: readonly AnswerGroup[];
  /** The case that is edited; without it a new one is proposed. */
  edited?: EditedCase;
};

/** One form to propose a case and to edit it. */
export function UseCaseForm({
  answers,
  departments,
  people,
  currency,
  openGroups,
  edited,
}: UseCaseFormProps) {
  const saving = useFormSaving({ answers, currency, edited });
  const { control, formState } = saving.form;
  const open = new Set([...openGroups, ...groupsWith(formState.errors)]);
  useLeaveWarning(formState.isDirty && saving.pending === undefined);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void saving.run("save");
  };
  return (
    <form noValidate className="grid gap-8" onSubmit={save}>
      <Refusal saving={saving} isNew={edited === undefined} />
      <RequiredAnswers control={control} departments={departments} people={people} />
      <section aria-labelledby="more-answers">
        <h2 id="more-answers" className="text-lg font-semibold">
          Good to know, when you know it
        </h2>
        <p className="mt-0.5 mb-2 max-w-measure text-ink-2">
          None of this is needed to submit. A lead asks for what is missing before a panel judges the case.
        </p>
        <OptionalAnswers control={control} people={people} currency={currency} open={open} />
      </section>
      <Buttons saving={saving} edited={edited} />
    </form>
  );
}

type Saving = ReturnType<typeof useFormSaving>;

function Refusal({ saving, isNew }: { saving: Saving; isNew: boolean }) {
  const { saved, problem, complaints, pending, saveOnTop } = saving;
  if (saved && problem?.code === "stale") {
    const actions = (
      <>
        <Button onPress={() => void saveOnTop()} isPending={pending !== undefined}>
          Save my changes on top
        </Button>
        <Button variant="quiet" onPress={() => window.location.reload()}>
          Drop mine and show theirs
        </Button>
      </>
    );
    return <ConflictNotice useCaseKey={saved.key} problem={problem} actions={actions} />;
  }
  const errors = complaints.map(({ field, message }) =>
    field === "root" || field === "" ? { message } : { name: field, message },
  );
  return saved && isNew ? (
    <ErrorSummary title={`${saved.key} is saved as a draft, but not submitted yet`} errors={errors} />
  ) : (
    <ErrorSummary errors={errors} />
  );
}

function Buttons({ saving, edited }: { saving: Saving; edited: EditedCase | undefined }) {
  const { pending, saved, run } = saving;
  const canSubmit = edited?.canSubmit ?? true;
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-5">
      {canSubmit ? (
        <Button
          variant="primary"
          isPending={pending === "submit"}
          isDisabled={pending === "save"}
          onPress={() => void run("submit")}
        >
          Save and submit
        </Button>
      ) : null}
      <Button
        type="submit"
        variant={canSubmit ? "secondary" : "primary"}
        isPending={pending === "save"}
        isDisabled={pending === "submit"}
      >
        {edited ? "Save" : "Save draft"}
      </Button>
      <LinkButton href={saved ? `/use-cases/${saved.key}` : "/use-cases"} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  );
}

function useLeaveWarning(isUnsaved: boolean) {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
