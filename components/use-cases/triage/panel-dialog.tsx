"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { Notice } from "@/components/ui/notice";
import { ReasonField } from "@/components/ui/reason-field";
import { Skeleton } from "@/components/ui/skeleton";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { filled, given, needText } from "@/components/use-cases/needs";
import { type Panel, panelAxes, useScorers } from "@/components/use-cases/scorers";
import { type PanelGroup, panelGroups, type Suggested } from "@/components/use-cases/triage/panel-groups";
import { PanelOfDepartment } from "@/components/use-cases/triage/panel-of-department";
import type { Need } from "@/components/use-cases/use-sending";
import { api, type Problem, type Result } from "@/lib/client/api";
import { addDays } from "@/lib/domain/shared/calendar-day";
import { formatCount } from "@/lib/format/words";
import type { StackedCase } from "@/lib/server/triage/queries";
import type { PanelStarts } from "@/lib/server/triage/start-panels";
import type { PanelSuggestion } from "@/lib/server/triage/suggest-panel";

type PanelDialogProps = {
  cases: readonly StackedCase[];
  today: string;
  onClose: () => void;
  /** The cases whose panel is at work now. */
  onStarted: (keys: readonly string[]) => void;
};

const nobody: Panel = { impact: [], feasibility: [] };

/** One panel for each department of the chosen cases, suggested and changed as one likes; all start together. */
export function PanelDialog({ cases, today, onClose, onStarted }: PanelDialogProps) {
  const router = useRouter();
  const [started, setStarted] = useState<ReadonlySet<string>>(new Set());
  const left = cases.filter(({ key }) => !started.has(key));
  const groups = panelGroups(left);
  const scorers = useScorers();
  const { panels, unfitOf, change } = usePanels(cases);
  const [deadline, setDeadline] = useState(addDays(today, 7));
  const [reason, setReason] = useState("");
  const unready = left.filter(({ missing }) => missing.length > 0);
  const send = async (): Promise<Result<unknown>> => {
    const outcome = await startAll(groups, panels, filled({ deadline, reason: given(reason) }));
    if (outcome.started.length > 0) {
      setStarted(new Set([...started, ...outcome.started]));
      onStarted(outcome.started);
      router.refresh();
    }
    return outcome.problem
      ? { ok: false, problem: outcome.problem }
      : { ok: true, data: outcome.started, version: null };
  };
  const single = cases.length === 1 ? cases[0] : undefined;
  return (
    <ActionDialog
      useCaseKey={cases[0]?.key ?? ""}
      title={
        single
          ? `Put a panel to work on ${single.key}`
          : `Put panels to work on ${formatCount(cases.length, "case")}`
      }
      confirmLabel="Start scoring"
      size="wide"
      doneMessage={
        single
          ? `The panel of ${single.key} is at work.`
          : `The panels of ${formatCount(cases.length, "case")} are at work.`
      }
      onClose={onClose}
      needs={needsOf(groups, panels, { deadline, reason, needsReason: unready.length > 0 })}
      send={send}
    >
      {(errors) => (
        <>
          <Unready cases={unready} />
          {scorers && panels ? (
            groups.map((group) => (
              <PanelOfDepartment
                key={group.id}
                group={group}
                scorers={scorers}
                unfit={unfitOf(group)}
                panel={panels[group.id] ?? nobody}
                onChange={(panel) => change(group, panel)}
                errors={errors}
              />
            ))
          ) : (
            <Skeleton lines={6} />
          )}
          <DateField
            name="deadline"
            label="Deadline"
            description="The day itself still counts. Until then nobody sees a rating but their own."
            earliest={today}
            isRequired
            value={deadline}
            onChange={setDeadline}
            errorMessage={errors.deadline}
          />
          {unready.length > 0 || errors.reason ? (
            <ReasonField
              label="Reason for going without"
              value={reason}
              onChange={setReason}
              errors={errors}
              isRequired={unready.length > 0}
            />
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}

function Unready({ cases }: { cases: readonly StackedCase[] }) {
  if (cases.length === 0) return <Notice tone="ok">The ready list is complete.</Notice>;
  return (
    <Notice tone="warn" title="Not everything a panel needs is here">
      <ul className="list-disc pl-5">
        {cases.map(({ key, missing }) => (
          <li key={key}>
            {key}: {missing.join(" ")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The panels by department, as suggested until somebody changes them; undefined until the suggestions are there. */
function usePanels(cases: readonly StackedCase[]) {
  const [suggested, setSuggested] = useState<Record<string, Suggested>>();
  const [first] = useState(cases);
  useEffect(() => {
    let isGone = false;
    Promise.all(
      panelGroups(first).map(async (group) => [group.id, await suggestionFor(group)] as const),
    ).then((all) => {
      if (!isGone) setSuggested(Object.fromEntries(all));
    });
    return () => {
      isGone = true;
    };
  }, [first]);
  const panels =
    suggested && Object.fromEntries(Object.entries(suggested).map(([id, { panel }]) => [id, panel]));
  return {
    panels,
    unfitOf: ({ id }: PanelGroup) => suggested?.[id]?.unfit ?? [],
    change: ({ id }: PanelGroup, panel: Panel) =>
      setSuggested({ ...suggested, [id]: { unfit: suggested?.[id]?.unfit ?? [], panel } }),
  };
}

async function suggestionFor({ cases }: PanelGroup): Promise<Suggested> {
  const keys = cases.map(({ key }) => key).join(",");
  const answer = await api.get<PanelSuggestion>(`/panels/suggestion?cases=${keys}`);
  if (!answer.ok) return { panel: nobody, unfit: [] };
  const { impact, feasibility, unfit } = answer.data;
  return { panel: { impact, feasibility }, unfit };
}

type Panels = Record<string, Panel> | undefined;

function needsOf(
  groups: readonly PanelGroup[],
  panels: Panels,
  { deadline, reason, needsReason }: { deadline: string; reason: string; needsReason: boolean },
): Need[] {
  return [
    ...groups.flatMap(({ id, name }) =>
      panelAxes.map(({ axis, label }) => ({
        field: `panel.${id}.${axis}`,
        message: `Choose who rates ${label.toLowerCase()}${groups.length > 1 ? ` for ${name}` : ""}.`,
        isMet: (panels?.[id]?.[axis].length ?? 0) > 0,
      })),
    ),
    needText("deadline", deadline, "Set a deadline."),
    ...(needsReason ? [needText("reason", reason, "Say why it can go without.")] : []),
  ];
}

/** Starts the panels department by department; what could not be started comes back as one problem, case by case. */
async function startAll(groups: readonly PanelGroup[], panels: Panels, rest: object) {
  const started: string[] = [];
  const errors: Problem["errors"] = [];
  for (const { id, cases } of groups) {
    const body = { cases: cases.map(({ key }) => key), panel: panels?.[id] ?? nobody, ...rest };
    const answer = await api.post<PanelStarts>("/panels", body);
    if (!answer.ok) {
      errors.push(
        ...(answer.problem.errors.length > 0
          ? answer.problem.errors
          : [{ field: "", message: answer.problem.detail }]),
      );
      continue;
    }
    for (const { case: key, ok, problem } of answer.data.results) {
      if (ok) started.push(key);
      else errors.push({ field: "", message: `${key}: ${wordsOf(problem)}` });
    }
  }
  return { started, problem: errors.length > 0 ? problemOf(started.length, errors) : null };
}

function wordsOf(problem: PanelStarts["results"][number]["problem"]): string {
  const fields = problem?.fields?.map(({ message }) => message) ?? [];
  return [problem?.detail, ...fields].filter(Boolean).join(" ");
}

function problemOf(started: number, errors: Problem["errors"]): Problem {
  const detail =
    started > 0
      ? `${formatCount(started, "panel is", "panels are")} at work, ${formatCount(errors.length, "case is", "cases are")} not`
      : "No panel could be started";
  return { status: 200, code: "partly", title: detail, detail, errors };
}
