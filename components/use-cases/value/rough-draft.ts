import { moneyOf, wholeUnits } from "@/components/use-cases/typed-money";
import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import type { Currency } from "@/lib/domain/shared/currency";

/** From and to, as people say it; null = not filled in yet. */
export interface Span {
  low: number | null;
  high: number | null;
}

/** What a rough case asks: how many, how long, whose hour, what it costs. Amounts in whole units. */
export interface RoughDraft {
  volume: Span;
  minutes: Span;
  /** How much of the work is saved, in per cent. */
  sharePercent: number | null;
  role: string;
  perHour: number | null;
  build: Span;
  run: Span;
  /** The lines these answers were read from, by what they say, so that they keep their place. */
  ids: Partial<Record<RoughPart, string>>;
}

type RoughPart = "build" | "hours" | "run";

interface Known {
  yearlyVolume: { low: number; high: number } | null;
  minutesEach: { low: number; high: number } | null;
  roles: readonly string[];
}

const none: Span = { low: null, high: null };

export function emptyRough({ yearlyVolume, minutesEach, roles }: Known): RoughDraft {
  return {
    volume: yearlyVolume ?? none,
    minutes: minutesEach ?? none,
    sharePercent: 50,
    role: roles[0] ?? "",
    perHour: null,
    build: none,
    run: none,
    ids: {},
  };
}

/** The answers of a saved rough case; null where it says more than these questions can ask. */
export function roughOf(lines: readonly BusinessCaseLine[]): RoughDraft | null {
  const [build, ...otherBuild] = lines.filter(({ kind }) => kind === "investment");
  const [hours, ...otherHours] = lines.filter(({ kind }) => kind === "benefit");
  const [run, ...otherRun] = lines.filter(({ kind }) => kind === "runCost");
  const others = otherBuild.length + otherHours.length + otherRun.length;
  if (others > 0 || hours?.benefit !== "capacityFreed" || build?.every !== "once") return null;
  if (run && run.every !== "year") return null;
  return {
    volume: spanOf(hours.volumeYear),
    minutes: spanOf(hours.minutesEach),
    sharePercent: Math.round(hours.share * 1_000) / 10,
    role: hours.role ?? "",
    perHour: hours.perHour && wholeUnits(hours.perHour),
    build: amountsOf(build),
    run: run ? amountsOf(run) : none,
    ids: idsOf({ build, hours, run }),
  };
}

/** The lines that the answers stand for; likeliest is taken to be the middle. */
export function roughLines(draft: RoughDraft, currency: Currency): Record<string, unknown>[] {
  const { volume, minutes, sharePercent, role, perHour, build, run, ids } = draft;
  const rate = role ? { role } : { perHour: perHour === null ? null : moneyOf(perHour, currency) };
  return [
    {
      ...idOf(ids.build),
      ...{ kind: "investment", category: "build", label: "Building it", every: "once" },
      ...amounts(build, currency),
    },
    {
      ...idOf(ids.hours),
      ...{ kind: "benefit", benefit: "capacityFreed", label: "Time saved", every: "hours" },
      volumeYear: threeOf(volume),
      minutesEach: threeOf(minutes),
      share: (sharePercent ?? 0) / 100,
      ...rate,
    },
    ...(run.low === null && run.high === null
      ? []
      : [
          {
            ...idOf(ids.run),
            ...{ kind: "runCost", category: "infrastructure", label: "Running it", every: "year" },
            ...amounts(run, currency),
          },
        ]),
  ];
}

function amounts(span: Span, currency: Currency) {
  const three = threeOf(span);
  if (!three) return {};
  const { low, likely, high } = three;
  return { low: moneyOf(low, currency), likely: moneyOf(likely, currency), high: moneyOf(high, currency) };
}

function threeOf({ low, high }: Span) {
  const [from, to] = [low ?? high, high ?? low];
  return from === null || to === null ? null : { low: from, likely: (from + to) / 2, high: to };
}

function spanOf(range: { low: number; high: number } | null): Span {
  return range ? { low: range.low, high: range.high } : none;
}

function amountsOf({ low, high }: BusinessCaseLine): Span {
  return { low: low && wholeUnits(low), high: high && wholeUnits(high) };
}

function idsOf(lines: Record<RoughPart, BusinessCaseLine | undefined>): RoughDraft["ids"] {
  return Object.fromEntries(
    Object.entries(lines).flatMap(([part, line]) => (line?.id ? [[part, line.id]] : [])),
  );
}

function idOf(id: string | undefined) {
  return id ? { id } : {};
}
