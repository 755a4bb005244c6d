import "server-only";
import { z } from "zod";
import { NoInput } from "@/lib/domain/shared/no-input";
import { UseCaseFilter, useCaseFilters } from "@/lib/domain/use-cases/filter";
import { ListOrder } from "@/lib/domain/use-cases/list-order";
import { type Page, PageInput, pageOf } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { rankOf } from "@/lib/server/portfolio/rank";
import { defineQuery } from "@/lib/server/query";
import { staleOf } from "@/lib/server/scoring/stale";
import { matching } from "@/lib/server/use-cases/filter";
import { countUpTo, pageAfter, refuseHiddenOrder } from "@/lib/server/use-cases/pages";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { summaryView, type UseCaseSummary, useCaseView } from "@/lib/server/use-cases/rows";
import { similarTitles } from "@/lib/server/use-cases/similar-titles";

export const getUseCase = defineQuery({
  name: "useCase.get",
  permission: "useCase:read",
  input: NoInput,
  async run(actor, _input, target) {
    const row = await requireUseCase(actor, target);
    const stale = await staleOf(database(), row, new Date());
    return { ...useCaseView(row, actor), stale, rank: await rankOf(database(), actor, row) };
  },
  version: ({ version }) => version,
});

export const ListUseCases = z.strictObject({
  ...useCaseFilters,
  sort: ListOrder.default("-number"),
  ...PageInput,
});
export type ListUseCases = z.infer<typeof ListUseCases>;

/** A page of use cases; `similar` where nothing has the words and these have titles that come near them. */
export type UseCasePage = Page<UseCaseSummary> & { similar?: true };

/** A page of use cases. One statement for the rows, one for the capped count where they are not all on the page. */
export const listUseCases = defineQuery({
  name: "useCase.list",
  permission: "useCase:read",
  input: ListUseCases,
  async run(actor, { sort, cursor, limit, ...filter }): Promise<UseCasePage> {
    refuseHiddenOrder(actor, sort);
    const where = matching(actor, UseCaseFilter.parse(filter));
    const { rows, next } = await pageAfter(where, { sort, cursor, limit });
    if (rows.length === 0 && filter.q && cursor === undefined) {
      const near = await similarTitles(actor, UseCaseFilter.parse(filter), limit);
      if (near.length > 0) {
        const found = near.map((row) => summaryView(row, actor));
        return { ...pageOf(found, { next: null, limit, counted: near.length }), similar: true };
      }
    }
    const isWhole = cursor === undefined && next === null;
    return pageOf(
      rows.map((row) => summaryView(row, actor)),
      { next, limit, counted: isWhole ? rows.length : await countUpTo(where) },
    );
  },
});
