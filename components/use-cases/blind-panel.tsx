import type { ReactNode } from "react";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { formatDate, formatRelativeDays } from "@/lib/format/date";
import { formatCount } from "@/lib/format/words";

interface Seat {
  person: { id: string; name: string };
  /** Who was asked first, where the place went on to somebody else. */
  heldFor: string | null;
  axes: string[];
  /** Who has handed in: known to leads alone. */
  submitted?: boolean;
  conflicted?: boolean;
}

type BlindPanelProps = {
  panel: { number: number; deadline: string | null; seats: Seat[] };
  now: Date;
  /** What a lead can do about the whole panel, and about somebody who is late. */
  actions?: ReactNode;
  careFor?: (person: { id: string; name: string }) => ReactNode;
};

const axisNames = [
  ["impact", "Impact"],
  ["feasibility", "Feasibility"],
] as const;

/** Before the reveal: who judges, and until when. Nothing else. */
export function BlindPanel({ panel, now, actions, careFor }: BlindPanelProps) {
  const { number, deadline, seats } = panel;
  const round = number > 1 ? ` This is round ${number}.` : "";
  return (
    <Section
      id="scores"
      title="Panel at work"
      actions={actions}
      lead={`Each rates alone, until ${formatDate(deadline)} (${formatRelativeDays(deadline, now)}). Nobody sees a rating before the reveal.${round}`}
    >
      <DefinitionList
        entries={axisNames.map(([axis, term]) => {
          const ofAxis = seats.filter(({ axes }) => axes.includes(axis));
          return { term, value: <Raters seats={ofAxis} careFor={careFor} />, note: turnoutOf(ofAxis) };
        })}
      />
    </Section>
  );
}

function Raters({
  seats,
  careFor,
}: { seats: readonly Seat[] } & { careFor: BlindPanelProps["careFor"] | undefined }) {
  return (
    <ul>
      {seats.map(({ person, heldFor, submitted, conflicted }) => (
        <li key={person.id} className="flex flex-wrap items-center justify-between gap-x-4">
          <span>
            {person.name}
            {heldFor ? <span className="text-ink-2">, for {heldFor}</span> : null}
          </span>
          {submitted === false && !conflicted ? careFor?.(person) : null}
          {conflicted ? (
            <StatusPill shape="cross">stepped back</StatusPill>
          ) : submitted === undefined ? null : (
            <StatusPill {...(submitted ? { tone: "ok" } : { shape: "ring" })}>
              {submitted ? "handed in" : "not yet"}
            </StatusPill>
          )}
        </li>
      ))}
    </ul>
  );
}

function turnoutOf(seats: readonly Seat[]): string | undefined {
  const counting = seats.filter(({ conflicted }) => !conflicted);
  if (counting.every(({ submitted }) => submitted === undefined)) return undefined;
  return `${counting.filter(({ submitted }) => submitted).length} of ${formatCount(counting.length, "sheet")} in`;
}
