import "server-only";
import { exportColumns } from "@/lib/domain/use-cases/export-columns";
import { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { conditionsIn } from "@/lib/domain/use-cases/filter-text";
import { defineExport } from "@/lib/server/exports/define-export";
import { exportBatches } from "@/lib/server/use-cases/export-rows";
import { matching } from "@/lib/server/use-cases/filter";
import { numbersInOrder, refuseHiddenOrder } from "@/lib/server/use-cases/pages";
import { ListUseCases } from "@/lib/server/use-cases/queries";

/** The list of use cases as a file: what the list shows under the same filter, in the same order. */
export const exportUseCases = defineExport({
  name: "useCase.export",
  permission: "useCase:export",
  filter: ListUseCases.omit({ cursor: true, limit: true }),
  columns: exportColumns,
  called: { file: "use-cases", sheet: "Use cases", objectType: "useCase" },
  async find(actor, { sort, ...asked }) {
    refuseHiddenOrder(actor, sort);
    const filter = UseCaseFilter.parse(asked);
    // What is added while the file is written is not in it: it holds the rows that the audit log counts.
    const numbers = await numbersInOrder(matching(actor, filter), sort);
    return {
      batches: exportBatches(actor, numbers),
      detail: { sort, rows: numbers.length, ...askedFor(filter) },
    };
  },
});

/** What was asked for, without the words that were searched: they can name what a reader of the log may not know of. */
function askedFor({ q, f, ...filter }: UseCaseFilter) {
  return { filter, searched: q !== undefined, fields: conditionsIn(f).map(({ field }) => field) };
}
