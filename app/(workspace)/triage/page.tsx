import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import {
  type StackState,
  stackAddress,
  stackExportAddress,
} from "@/components/use-cases/triage/stack-address";
import { StackFilter } from "@/components/use-cases/triage/stack-filter";
import { TriageDesk } from "@/components/use-cases/triage/triage-desk";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { nextInStack } from "@/lib/domain/triage/stack";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatCount } from "@/lib/format/words";
import { ask } from "@/lib/server/query";
import { type Actor, currentActor } from "@/lib/server/session";
import { listTriage } from "@/lib/server/triage/queries";
import { keyOf } from "@/lib/server/use-cases/rows";
import { findCase } from "../use-cases/[key]/load-case";
import { departmentChoices } from "../use-cases/choices";
import { CaseOnDesk } from "./case-on-desk";
import { deskOf } from "./desk-of";

export const metadata: Metadata = { title: "Triage" };

type TriagePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const STACK = 100;

export default async function TriagePage({ searchParams }: TriagePageProps) {
  const actor = await currentActor();
  if (!canEverywhere(actor, "useCase:triage")) notFound();
  const { case: asked, ...rest } = await searchParams;
  const state = stateIn(rest);
  const [{ data: stack, page }, departments, left] = await Promise.all([
    stackOf(actor, state),
    departmentChoices(actor),
    typeof asked === "string" ? findCase(asked) : null,
  ]);
  const filter = <StackFilter state={state} departments={departments} />;
  const wanted = left && stack.find(({ id }) => id === left.row.id);
  const next = left ? nextInStack(stack, left.row.submittedAt ?? left.row.createdAt) : (stack[0] ?? null);
  const current = wanted || next;
  const desk = current && (await deskOf(current.key));
  const now = new Date();
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Triage"
        lead={leadFor(page)}
        actions={stack.length > 0 ? <ExportMenu href={stackExportAddress(state)} /> : null}
      />
      {left && !wanted ? (
        <Gone useCaseKey={keyOf(left.row.number)} stage={stageNames[left.row.stage]} />
      ) : null}
      {current && desk ? (
        <TriageDesk
          stack={stack}
          state={state}
          current={current.key}
          actions={desk.actions}
          facts={desk.facts}
          now={now}
          filter={filter}
          pages={
            state.cursor || page.next ? (
              <Pagination
                summary={`${formatCount(stack.length, "case")} on this page`}
                previousHref={state.cursor ? stackAddress({ ...state, cursor: undefined }) : undefined}
                nextHref={page.next ? stackAddress({ ...state, cursor: page.next }) : undefined}
                label="Pages of the stack"
              />
            ) : null
          }
        >
          <CaseOnDesk caseKey={current.key} desk={desk} waitingSince={current.waitingSince} now={now} />
        </TriageDesk>
      ) : (
        <>
          <div className="max-w-form">{filter}</div>
          <Nothing isNarrowed={state.department !== undefined || state.stage !== undefined} />
        </>
      )}
    </PageFrame>
  );
}

function stateIn({ department, stage, cursor }: Record<string, unknown>): StackState {
  const one = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  return { department: one(department), stage: one(stage), cursor: one(cursor) };
}

/** The stack that an address asks for; the whole one where somebody cut the address short. */
async function stackOf(actor: Actor, state: StackState) {
  const given = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
  try {
    return await ask(listTriage, actor, { ...given, limit: STACK });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    return ask(listTriage, actor, { limit: STACK });
  }
}

function leadFor({ total, totalAtLeast }: { total: number | null; totalAtLeast?: number }): string {
  if (total === 0) return "Nothing waits for triage.";
  if (total === null) return `At least ${totalAtLeast} cases wait. Those who have waited longest come first.`;
  return `${formatCount(total, "case waits", "cases wait")}. Those who have waited longest come first.`;
}

function Gone({ useCaseKey, stage }: { useCaseKey: string; stage: string }) {
  return (
    <p className="pb-4 text-sm text-ink-2">
      <AppLink href={`/use-cases/${useCaseKey}`} className="text-link">
        {useCaseKey}
      </AppLink>{" "}
      has left the stack: {stage.toLowerCase()}. Here is the next one.
    </p>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState
        title="Nothing waits here."
        action={<LinkButton href="/triage">The whole stack</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      title="Here stand the ideas that wait for a first look."
      action={<LinkButton href="/use-cases?stage=scoring">See what is with a panel</LinkButton>}
    >
      <p>
        For example: somebody proposes to sort phishing reports. You see what looks like it, what is missing,
        and either ask one question or put a panel to work.
      </p>
    </EmptyState>
  );
}
