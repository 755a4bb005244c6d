import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { formatDate, formatRelativeDays } from "@/lib/format/date";
import { formatCount } from "@/lib/format/words";

interface Seat {
  person: { name: string };
  axes: string[];
  /** Who has handed in: known to leads alone. */
  submitted?: boolean;
  conflicted?: boolean;
}

type BlindPanelProps = { panel: { number: number; deadline: string | null; seats: Seat[] }; now: Date };

const axisNames = [
  ["impact", "Impact"],
  ["feasibility", "Feasibility"],
] as const;

/** Before the reveal: who judges, and until when. Nothing else. */
export function BlindPanel({ panel: { number, deadline, seats }, now }: BlindPanelProps) {
  const round = number > 1 ? ` This is round ${number}.` : "";
  return (
    <Section
      id="scores"
      title="Panel at work"
      lead={`Each rates alone, until ${formatDate(deadline)} (${formatRelativeDays(deadline, now)}). Nobody sees a rating before the reveal.${round}`}
    >
      <DefinitionList
        entries={axisNames.map(([axis, term]) => {
          const ofAxis = seats.filter(({ axes }) => axes.includes(axis));
          return { term, value: <Raters seats={ofAxis} />, note: turnoutOf(ofAxis) };
        })}
      />
    </Section>
  );
}

function Raters({ seats }: { seats: readonly Seat[] }) {
  return (
    <ul>
      {seats.map(({ person, submitted, conflicted }) => (
        <li key={person.name} className="flex flex-wrap justify-between gap-x-4">
          {person.name}
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
