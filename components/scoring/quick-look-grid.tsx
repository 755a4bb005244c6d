"use client";
import { ProvisionalMark } from "@/components/scoring/provisional-mark";
import { onGridKey } from "@/components/scoring/quick-look-keys";
import { type RowState, useQuickLooks } from "@/components/scoring/use-quick-looks";
import { useSingleKeys } from "@/components/shell/single-keys";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { formatCount } from "@/lib/format/words";
import type { QuickLookLine } from "@/lib/server/scoring/quick-look-grid";

type QuickLookGridProps = {
  rows: readonly QuickLookLine[];
  criterion: { key: string; name: string; anchors: readonly string[] };
};

/** One criterion down the list: a digit a case. What is said here is provisional, and is drawn hollow everywhere. */
export function QuickLookGrid({ rows, criterion }: QuickLookGridProps) {
  const [areLettersOn] = useSingleKeys();
  const looks = useQuickLooks(rows, criterion.key);
  const done = rows.filter(({ key }) => looks.stateOf(key).value !== null).length;
  return (
    <>
      <p aria-live="polite" className="pb-2 text-sm text-ink-2">
        {done} of {formatCount(rows.length, "case")} on this page have a value for{" "}
        {criterion.name.toLowerCase()}.
      </p>
      <ul
        aria-label={`Quick look: ${criterion.name}`}
        className="border-t border-line"
        onKeyDown={(event) => onGridKey(event, { areLettersOn, give: looks.give })}
      >
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            state={looks.stateOf(row.key)}
            anchors={criterion.anchors}
            onGive={(value) => looks.give(row.key, value)}
          />
        ))}
      </ul>
    </>
  );
}

type RowProps = {
  row: QuickLookLine;
  state: RowState;
  anchors: readonly string[];
  onGive: (value: number | null) => void;
};

function Row({ row: { key, title, problem, departmentName }, state, anchors, onGive }: RowProps) {
  return (
    <li
      data-case={key}
      className="grid items-center gap-x-6 gap-y-2 border-b border-line py-2.5 focus-within:bg-accent-soft md:grid-cols-[minmax(0,1fr)_auto_9rem]"
    >
      <div className="min-w-0">
        <p className="text-xs text-ink-2">
          <KeyLabel>{key}</KeyLabel> {departmentName ? ` · ${departmentName}` : null}
        </p>
        <AppLink href={`/use-cases/${key}`} className="text-link line-clamp-2">
          {title}
        </AppLink>
        {problem ? <p className="line-clamp-2 text-sm text-ink-2">{problem}</p> : null}
      </div>
      <div>
        <Digits caseKey={key} title={title} state={state} anchors={anchors} onGive={onGive} />
        <Said state={state} onTakeBack={() => onGive(null)} />
      </div>
      <ProvisionalMark {...state} />
    </li>
  );
}

type DigitsProps = {
  caseKey: string;
  title: string;
  state: RowState;
  anchors: readonly string[];
  onGive: (value: number) => void;
};

const digit =
  "grid size-8 cursor-pointer place-items-center rounded-full border border-line-strong bg-surface tabular-nums peer-checked:border-2 peer-checked:border-accent peer-checked:font-bold peer-checked:text-accent peer-focus-visible:focus-ring hover:border-ink touch:size-11";

function Digits({ caseKey, title, state, anchors, onGive }: DigitsProps) {
  return (
    <fieldset className="flex gap-1.5">
      <legend className="sr-only">
        {caseKey} {title}
      </legend>
      {anchors.map((anchor, index) => (
        <label key={anchor} title={anchor} className="relative">
          <input
            type="radio"
            name={`look-${caseKey}`}
            className="peer absolute inset-0 cursor-pointer opacity-0"
            aria-label={`${index + 1}: ${anchor}`}
            checked={state.value === index + 1}
            onChange={() => onGive(index + 1)}
          />
          <span aria-hidden className={digit}>
            {index + 1}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Said({
  state: { value, from, isRefused },
  onTakeBack,
}: {
  state: RowState;
  onTakeBack: () => void;
}) {
  if (isRefused) return <p className="pt-1 text-sm font-medium text-bad">Not saved. Say it again.</p>;
  if (value === null) return null;
  const whose = { me: "Yours", list: "From the list", somebody: "By somebody else" }[from ?? "me"];
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
      {whose}
      <button
        type="button"
        className="text-link inline-flex min-h-6 items-center touch:min-h-11"
        onClick={onTakeBack}
      >
        Take back
      </button>
    </p>
  );
}
