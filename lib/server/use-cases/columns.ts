import "server-only";
import { personalDataOf, riskOf } from "@/lib/domain/use-cases/risk";
import type { EditUseCase } from "@/lib/domain/use-cases/schema";
import { Prisma } from "@/lib/server/generated/client";

/** The columns that the plain fields of a proposal or patch fill; a field that is absent touches nothing. */
export function columnsOf(input: EditUseCase): Prisma.UseCaseUncheckedUpdateManyInput & ColumnsForCreate {
  const { title, problem, audience, taskType, route, dataSource, modelName, confidential, tags } = input;
  const { template, routeAnswers } = input;
  return defined({
    title,
    problem,
    audience,
    taskType,
    route,
    dataSource,
    modelName,
    confidential,
    tags: tags && [...new Set(tags)],
    template,
    routeAnswers,
    yearlyVolume: jsonOf(input.yearlyVolume),
    minutesEach: jsonOf(input.minutesEach),
    ...riskColumns(input),
    ...estimateColumns(input),
  });
}

type ColumnsForCreate = Omit<Partial<Prisma.UseCaseUncheckedCreateInput>, "title"> & { title?: string };

function riskColumns({ risk }: EditUseCase) {
  return risk ? { riskAnswers: risk, risk: riskOf(risk), personalData: personalDataOf(risk) } : {};
}

function estimateColumns({ estimate }: EditUseCase) {
  if (estimate === undefined) return {};
  const { low, likely, high } = estimate?.valueYear ?? { low: null, likely: null, high: null };
  return {
    valueYearLow: minor(low),
    valueYearLikely: minor(likely),
    valueYearHigh: minor(high),
    cost: minor(estimate?.cost ?? null),
    currency: likely?.currency ?? null,
  };
}

function minor(money: { amountMinor: number } | null): bigint | null {
  return money === null ? null : BigInt(money.amountMinor);
}

// A JSON column is cleared with DbNull; a plain null would be the JSON value null.
function jsonOf<T>(value: T | null | undefined) {
  return value === null ? Prisma.DbNull : value;
}

function defined<T extends object>(columns: T) {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}
