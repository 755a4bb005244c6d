import { type Ink, type Sums, totalOf } from "@/lib/domain/value/inks";

/** A month of the whole portfolio, in whole minor units of one currency. */
export interface MonthValue {
  /** YYYY-MM */
  month: string;
  /** Benefits as approved. */
  plan: Sums;
  /**
   * Benefits as forecast now, each case until it ended: of the months up to that of the data one sum, which stands in it; low
   * and high by the case's own range, of the months after it alone.
   */
  forecast: Sums;
  low: Sums;
  high: Sums;
  /** Investment and run cost as forecast now, summed likewise. */
  forecastCost: number;
  /** Benefits that came, and what was spent. */
  came: Sums;
  spent: number;
}

/** A month of a curve, added up from the start. Null = before or after what the line is about. */
export interface CurvePoint {
  month: string;
  plan: number;
  came: number | null;
  forecast: number | null;
  low: number | null;
  high: number | null;
}

/**
 * The curve of one ink, added up month by month: the plan as approved; what came, up to the month of the data; from there
 * on the forecast: what came plus the rest of the forecast times the part of it that came so far (earned value: 1 while
 * nothing was to come yet), and a fan of the same with every case at its low and its high estimate.
 */
export function sCurve(months: readonly MonthValue[], ink: Ink, dataMonth: string): CurvePoint[] {
  const part = partThatCame(months, ink, dataMonth) ?? 1;
  let [plan, came, forecast, low, high] = [0, 0, 0, 0, 0];
  return months.map((one) => {
    plan += one.plan[ink];
    if (one.month <= dataMonth) {
      came += one.came[ink];
      [forecast, low, high] = [came, came, came];
    } else {
      forecast += one.forecast[ink] * part;
      low += one.low[ink] * part;
      high += one.high[ink] * part;
    }
    const isAhead = one.month >= dataMonth;
    return {
      month: one.month,
      plan,
      came: one.month <= dataMonth ? came : null,
      forecast: isAhead ? Math.round(forecast) : null,
      low: isAhead ? Math.round(low) : null,
      high: isAhead ? Math.round(high) : null,
    };
  });
}

/** What came of an ink up to a month as a part of what is forecast for the same months; null where nothing was. */
export function partThatCame(months: readonly MonthValue[], ink: Ink, dataMonth: string): number | null {
  const known = months.filter(({ month }) => month <= dataMonth);
  const planned = known.reduce((total, { forecast }) => total + forecast[ink], 0);
  return planned <= 0 ? null : known.reduce((total, { came }) => total + came[ink], 0) / planned;
}

/** Money in and out, added up. */
export interface CashPoint {
  month: string;
  likely: number;
  low: number;
  high: number;
  isAhead: boolean;
}

export interface CashCurve {
  points: CashPoint[];
  /** The months in which it is paid back, by likely, high and low forecast; null = not within what is planned. */
  payback: { likely: string | null; best: string | null; worst: string | null };
}

/**
 * Cash alone: benefits that a budget feels less investment and run cost, booked up to the month of the data and forecast
 * from there on, with the band of the low and high forecasts. Paid back in the month from which the sum stays at zero or above.
 */
export function cashCurve(months: readonly MonthValue[], dataMonth: string): CashCurve {
  const part = partThatCame(months, "cash", dataMonth) ?? 1;
  const flows = (bound: "forecast" | "low" | "high") =>
    months.map((one) =>
      one.month <= dataMonth
        ? one.came.cash - one.spent
        : Math.round(one[bound].cash * part) - one.forecastCost,
    );
  const [likely, low, high] = [flows("forecast"), flows("low"), flows("high")].map(addedUp) as [
    number[],
    number[],
    number[],
  ];
  return {
    points: months.map(({ month }, index) => ({
      month,
      likely: likely[index] ?? 0,
      low: low[index] ?? 0,
      high: high[index] ?? 0,
      isAhead: month > dataMonth,
    })),
    payback: {
      likely: monthOfPayback(months, likely),
      best: monthOfPayback(months, high),
      worst: monthOfPayback(months, low),
    },
  };
}

/** Sum of the likely, low and high ends of a calendar year: what came in it and what is still forecast of it. */
export function yearOutlook(months: readonly MonthValue[], year: string, dataMonth: string) {
  const own = months.filter(({ month }) => month.startsWith(year));
  const ahead = (bound: "forecast" | "low" | "high", ink: Ink) => {
    const part = partThatCame(months, ink, dataMonth) ?? 1;
    return own.reduce(
      (total, one) => total + (one.month <= dataMonth ? one.came[ink] : Math.round(one[bound][ink] * part)),
      0,
    );
  };
  const both = (bound: "forecast" | "low" | "high"): Sums => ({
    cash: ahead(bound, "cash"),
    time: ahead(bound, "time"),
  });
  const [likely, low, high] = [both("forecast"), both("low"), both("high")];
  return { year, likely, low: totalOf(low), high: totalOf(high) };
}

function addedUp(flows: readonly number[]): number[] {
  let total = 0;
  return flows.map((flow) => {
    total += flow;
    return total;
  });
}

/** The month from which the sum never falls below zero again; null where it never was, or still is at the end. */
function monthOfPayback(months: readonly MonthValue[], sums: readonly number[]): string | null {
  const last = sums.findLastIndex((total) => total < 0);
  return last < 0 ? null : (months[last + 1]?.month ?? null);
}
