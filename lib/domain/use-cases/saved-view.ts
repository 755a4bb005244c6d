import { z } from "zod";
import { changesSomething } from "@/lib/domain/shared/patch";
import { Line } from "@/lib/domain/shared/text";
import { useCaseFilters } from "@/lib/domain/use-cases/filter";
import { ColumnsText } from "@/lib/domain/use-cases/list-columns";
import { ListOrder } from "@/lib/domain/use-cases/list-order";

/** Who finds a view among theirs. */
export const ViewScope = z.enum(["personal", "team", "everyone"]);
export type ViewScope = z.infer<typeof ViewScope>;

// A filter is how somebody looks at the list; what was searched for or picked out once is not kept.
const { q: _search, key: _picked, ...keptFilters } = useCaseFilters;

/** What a view keeps of the list: filter, order and columns. */
export const ViewQuery = z.strictObject({
  ...keptFilters,
  sort: ListOrder.optional(),
  cols: ColumnsText.optional(),
});
export type ViewQuery = z.infer<typeof ViewQuery>;

const fields = {
  name: Line.max(80, "Keep the name to 80 characters."),
  scope: ViewScope,
  query: ViewQuery,
  isDefault: z.boolean(),
};

export const SaveView = z.strictObject({
  ...fields,
  scope: ViewScope.default("personal"),
  isDefault: z.boolean().default(false),
});
export type SaveView = z.infer<typeof SaveView>;

export const EditView = z
  .strictObject(fields)
  .partial()
  .refine(...changesSomething);
export type EditView = z.infer<typeof EditView>;
