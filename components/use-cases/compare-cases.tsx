"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { UnknownValue } from "@/components/ui/unknown-value";
import { MarkedWords } from "@/components/use-cases/marked-words";
import type { OwnCase } from "@/components/use-cases/similar-cases";
import { spanOf } from "@/components/use-cases/span-words";
import { api } from "@/lib/client/api";
import { sharedWords } from "@/lib/domain/text/shared-words";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { TaskType } from "@/lib/domain/use-cases/schema";
import { stageNames } from "@/lib/domain/use-cases/stage";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type CompareDialogProps = { own: OwnCase; other: string; onClose: () => void };

/** Two cases side by side, row by row, with the words that both use marked. */
export function CompareDialog({ own, other, onClose }: CompareDialogProps) {
  const loaded = useBoth(own.key, other);
  const typed = { title: own.title, problem: own.problem };
  const mine: Partial<UseCaseView> = { ...(loaded?.mine ?? {}), ...(own.key ? {} : typed) };
  return (
    <Dialog
      title={own.key ? `${own.key} beside ${other}` : `Yours beside ${other}`}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={<LinkButton href={`/use-cases/${other}`}>Open {other}</LinkButton>}
    >
      {loaded === undefined ? <Skeleton lines={6} /> : null}
      {loaded && !loaded.theirs ? (
        <Notice tone="bad">{other} could not be loaded. Try again in a moment.</Notice>
      ) : null}
      {loaded?.theirs ? (
        <Rows mine={mine} theirs={loaded.theirs} names={[own.key ?? "Yours", other]} />
      ) : null}
    </Dialog>
  );
}

type RowsProps = { mine: Partial<UseCaseView>; theirs: Partial<UseCaseView>; names: [string, string] };

function Rows({ mine, theirs, names }: RowsProps) {
  const shared = (of: Partial<UseCaseView>, with_: Partial<UseCaseView>) =>
    sharedWords(wordsOf(of), wordsOf(with_), []);
  const sides = [
    { name: names[0], cells: cellsOf(mine, shared(mine, theirs)) },
    { name: names[1], cells: cellsOf(theirs, shared(theirs, mine)) },
  ];
  return (
    <div className="grid gap-4">
      {Object.keys(sides[0]?.cells ?? {}).map((term) => (
        <section key={term} aria-label={term} className="border-b border-line pb-3">
          <h3 className="text-sm text-ink-2">{term}</h3>
          <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
            {sides.map(({ name, cells }) => (
              <div key={name} className="min-w-0 [overflow-wrap:anywhere] whitespace-pre-wrap">
                <span className="block font-mono text-xs text-ink-2">{name}</span>
                {cells[term] ?? <UnknownValue />}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

const LONGEST = 2_000;

function cellsOf(one: Partial<UseCaseView>, words: readonly string[]): Record<string, ReactNode> {
  const {
    title,
    problem,
    audience,
    yearlyVolume,
    departmentName,
    stage,
    owner,
    taskType,
    route,
    dataSource,
  } = one;
  const marked = (text: string | null | undefined) =>
    text ? <MarkedWords text={text.slice(0, LONGEST)} words={words} /> : null;
  return {
    Title: marked(title),
    Problem: marked(problem),
    "Who has it, how often": marked(audience),
    "Times a year": spanOf(yearlyVolume ?? null),
    Department: departmentName,
    Stage: stage ? stageNames[stage] : null,
    Owner: owner?.name,
    "Kind of task": taskType ? (taskTypeNames[taskType as TaskType] ?? taskType) : null,
    Route: route ? routeNames[route] : null,
    "Data source": marked(dataSource),
  };
}

function wordsOf({ title, problem, audience, dataSource }: Partial<UseCaseView>): string {
  return [title, problem, audience, dataSource]
    .filter(Boolean)
    .join(" ")
    .slice(0, LONGEST * 2);
}

/** Both cases as they are now; undefined until they have arrived. */
function useBoth(ownKey: string | null, other: string) {
  const [both, setBoth] = useState<{ mine: UseCaseView | null; theirs: UseCaseView | null }>();
  useEffect(() => {
    let isGone = false;
    Promise.all([ownKey ? loaded(ownKey) : null, loaded(other)]).then(([mine, theirs]) => {
      if (!isGone) setBoth({ mine, theirs });
    });
    return () => {
      isGone = true;
    };
  }, [ownKey, other]);
  return both;
}

async function loaded(key: string): Promise<UseCaseView | null> {
  const answer = await api.get<UseCaseView>(`/use-cases/${key}`);
  return answer.ok ? answer.data : null;
}
