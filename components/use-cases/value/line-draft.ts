import { moneyOf, wholeUnits } from "@/components/use-cases/typed-money";
import type { BenefitKind, LineCategory, LineKind } from "@/lib/domain/business-case/kinds";
import type { BusinessCaseLine, CountRange, Every } from "@/lib/domain/business-case/line-schema";
import type { Currency } from "@/lib/domain/shared/currency";
import type { Money } from "@/lib/domain/shared/money";

export interface Three {
  low: number | null;
  likely: number | null;
  high: number | null;
}

/** A line while it is typed: amounts in whole units, months as text, one amount a line. */
export interface LineDraft {
  id?: string;
  kind: LineKind;
  category: LineCategory;
  benefit: BenefitKind | "";
  label: string;
  every: Every;
  amount: Three;
  months: string;
  volume: Three;
  minutes: Three;
  sharePercent: number | null;
  role: string;
  perHour: number | null;
  fromMonth: number | null;
  untilMonth: number | null;
  capex: boolean;
  costCentre: string;
  budgetLine: string;
  pool: string;
}

const empty: Three = { low: null, likely: null, high: null };

export function newLine(kind: LineKind): LineDraft {
  return {
    kind,
    category: kind === "investment" ? "build" : "other",
    benefit: kind === "benefit" ? "costAvoided" : "",
    label: "",
    every: kind === "investment" ? "once" : "year",
    amount: empty,
    months: "",
    volume: empty,
    minutes: empty,
    sharePercent: 100,
    role: "",
    perHour: null,
    fromMonth: null,
    untilMonth: null,
    capex: false,
    costCentre: "",
    budgetLine: "",
    pool: "",
  };
}

export function draftOf(line: BusinessCaseLine, currency: Currency): LineDraft {
  return {
    ...(line.id ? { id: line.id } : {}),
    kind: line.kind,
    category: line.category,
    benefit: line.benefit ?? "",
    label: line.label,
    every: line.every,
    amount: { low: units(line.low), likely: units(line.likely), high: units(line.high) },
    months: line.monthlyMinor.map((amountMinor) => wholeUnits({ amountMinor, currency })).join("\n"),
    volume: line.volumeYear ?? empty,
    minutes: line.minutesEach ?? empty,
    sharePercent: Math.round(line.share * 10_000) / 100,
    role: line.role ?? "",
    perHour: units(line.perHour),
    fromMonth: line.fromMonth,
    untilMonth: line.untilMonth,
    capex: line.capex,
    costCentre: line.costCentre ?? "",
    budgetLine: line.budgetLine ?? "",
    pool: line.pool ?? "",
  };
}

/** The line as the API takes it: only what its kind and its way of counting ask for. */
export function lineOf(draft: LineDraft, currency: Currency): Record<string, unknown> {
  const { id, kind, category, label, every, fromMonth, untilMonth, capex } = draft;
  const isBenefit = kind === "benefit";
  return {
    ...(id ? { id } : {}),
    ...{ kind, category, label, every, fromMonth, untilMonth, capex },
    benefit: isBenefit ? draft.benefit || null : null,
    costCentre: draft.costCentre.trim() || null,
    budgetLine: draft.budgetLine.trim() || null,
    pool: isBenefit ? draft.pool || null : null,
    ...amountsOf(draft, currency),
  };
}

function amountsOf(draft: LineDraft, currency: Currency) {
  const { every, amount, volume, minutes, sharePercent, role, perHour } = draft;
  if (every === "none") return {};
  if (every === "months") return { monthlyMinor: monthsOf(draft.months, currency) };
  if (every === "hours") {
    return {
      volumeYear: rangeOf(volume),
      minutesEach: rangeOf(minutes),
      share: (sharePercent ?? 0) / 100,
      ...(role ? { role } : { perHour: money(perHour, currency) }),
    };
  }
  return {
    low: money(amount.low, currency),
    likely: money(amount.likely, currency),
    high: money(amount.high, currency),
  };
}

/** One amount a line; an empty line in between is a gap, which the API names. */
function monthsOf(text: string, currency: Currency): (number | null)[] {
  const rows = text.trimEnd().split("\n");
  if (rows.length === 1 && rows[0] === "") return [];
  return rows.map((row) => {
    const amount = Number(row.trim().replaceAll(",", ""));
    return row.trim() === "" || Number.isNaN(amount) ? null : moneyOf(amount, currency).amountMinor;
  });
}

function rangeOf({ low, likely, high }: Three): CountRange | null {
  return low === null || likely === null || high === null ? null : { low, likely, high };
}

function money(amount: number | null, currency: Currency): Money | null {
  return amount === null ? null : moneyOf(amount, currency);
}

function units(amount: Money | null): number | null {
  return amount && wholeUnits(amount);
}
