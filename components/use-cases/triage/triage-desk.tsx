"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, startTransition, useOptimistic, useState } from "react";
import { useSingleKeys } from "@/components/shell/single-keys";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { ActionFacts } from "@/components/use-cases/action-facts";
import { DeskProvider } from "@/components/use-cases/triage/desk-context";
import { DeskDialog, type DeskTask } from "@/components/use-cases/triage/desk-dialog";
import { type DeskAction, useDeskKeys } from "@/components/use-cases/triage/desk-keys";
import { DeskShortcuts } from "@/components/use-cases/triage/desk-shortcuts";
import { type StackState, stackAddress } from "@/components/use-cases/triage/stack-address";
import { StackList } from "@/components/use-cases/triage/stack-list";
import { formatCount } from "@/lib/format/words";
import type { StackedCase } from "@/lib/server/triage/queries";

type TriageDeskProps = {
  stack: readonly StackedCase[];
  state: StackState;
  /** The case on the desk, with what can be done to it. */
  current: string;
  actions: readonly DeskAction[];
  facts: ActionFacts;
  now: Date;
  /** Narrows the stack; stands over it. */
  filter: ReactNode;
  pages: ReactNode;
  children: ReactNode;
};

/** The stack at the side, one case on the desk; worked with single letters. */
export function TriageDesk(props: TriageDeskProps) {
  const { stack, state, actions, facts, now, filter, pages, children } = props;
  const router = useRouter();
  const showToast = useToast();
  const [areLettersOn, setLettersOn] = useSingleKeys();
  const [current, setCurrent] = useOptimistic(props.current);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [task, setTask] = useState<DeskTask>();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const inTriage = stack.filter(({ stage }) => stage === "triage");
  const chosen = inTriage.filter(({ key }) => ticked.has(key));
  const place = stack.findIndex(({ key }) => key === current);
  const choose = (key: string, isChosen: boolean) => {
    const others = [...ticked].filter((other) => other !== key);
    setTicked(new Set(isChosen ? [...others, key] : others));
  };
  const step = (by: 1 | -1) => {
    const next = stack[place + by];
    if (!next) return;
    startTransition(() => {
      setCurrent(next.key);
      router.replace(stackAddress(state, next.key) as "/triage", { scroll: false });
    });
  };
  const act = (action: DeskAction, into?: string) => {
    if (action === "panel" && chosen.length > 0) return setTask({ action, cases: chosen });
    // While the next case is on its way, its letters wait for it.
    if (current !== props.current) return;
    if (!actions.includes(action)) return showToast({ tone: "info", message: whyNot[action] });
    const cases = stack.filter(({ key }) => key === current);
    setTask({ action, cases, ...(into ? { into } : {}) });
  };
  useDeskKeys({
    areLettersOn: areLettersOn && task === undefined,
    step,
    act,
    choose: () => {
      if (inTriage.some(({ key }) => key === current)) choose(current, !ticked.has(current));
      else showToast({ tone: "info", message: whyNot.panel });
    },
    open: () => router.push(`/use-cases/${current}` as "/use-cases"),
    help: () => setHelpOpen(true),
  });
  return (
    <DeskProvider value={{ act }}>
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-12">
        <nav aria-label="The stack" className="min-w-0 lg:sticky lg:top-6 lg:col-span-4 lg:self-start">
          {filter}
          <Choosing
            inTriage={inTriage.length}
            chosen={chosen.length}
            onAll={() => setTicked(new Set(inTriage.map(({ key }) => key)))}
            onNone={() => setTicked(new Set())}
            onPanel={() => act("panel")}
          />
          <StackList
            cases={stack}
            current={current}
            chosen={ticked}
            onChoose={choose}
            state={state}
            now={now}
          />
          {pages}
        </nav>
        <div className="min-w-0 lg:col-span-8">
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-3 text-sm text-ink-2">
            <p role="status" className="tabular-nums">
              {place + 1} of {stack.length}
              <span className="sr-only">: {stack[place]?.title}</span>
            </p>
            <div className="flex flex-wrap gap-2">
              <Button size="small" isDisabled={place <= 0} onPress={() => step(-1)}>
                Previous
              </Button>
              <Button size="small" isDisabled={place >= stack.length - 1} onPress={() => step(1)}>
                Next
              </Button>
              <Button size="small" variant="quiet" onPress={() => setHelpOpen(true)}>
                Keyboard
              </Button>
            </div>
          </div>
          <div className={current === props.current ? "" : "opacity-60"}>{children}</div>
        </div>
      </div>
      {task ? (
        <DeskDialog
          task={task}
          facts={facts}
          onClose={() => setTask(undefined)}
          onStarted={(keys) => setTicked(new Set([...ticked].filter((key) => !keys.includes(key))))}
        />
      ) : null}
      {isHelpOpen ? (
        <DeskShortcuts
          onClose={() => setHelpOpen(false)}
          areLettersOn={areLettersOn}
          onLettersChange={setLettersOn}
        />
      ) : null}
    </DeskProvider>
  );
}

const whyNot: Record<DeskAction, string> = {
  accept: "This case is in triage already.",
  panel: "Accept it first: a panel rates what is in triage.",
  return: "Accept it first: what is in triage can be returned.",
  decline: "Nobody declines a case of their own.",
  merge: "This case cannot be merged by you now.",
};

type ChoosingProps = {
  inTriage: number;
  chosen: number;
  onAll: () => void;
  onNone: () => void;
  onPanel: () => void;
};

/** Chooses many for a panel at once; narrowed to a department, these are its cases. */
function Choosing({ inTriage, chosen, onAll, onNone, onPanel }: ChoosingProps) {
  if (inTriage === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 py-2">
      {chosen > 0 ? (
        <>
          <Button size="small" variant="primary" onPress={onPanel}>
            Panel for {formatCount(chosen, "case")}
          </Button>
          <Button size="small" variant="quiet" onPress={onNone}>
            Choose none
          </Button>
        </>
      ) : (
        <Button size="small" onPress={onAll}>
          Choose all {inTriage} in triage
        </Button>
      )}
    </div>
  );
}
