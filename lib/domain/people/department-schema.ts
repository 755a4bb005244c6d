import { z } from "zod";
import { text } from "@/lib/domain/shared/text";

/** The short name that scripts, addresses and imports know a department by. It never changes. */
export const DepartmentCode = z
  .string()
  .trim()
  .regex(
    /^[\p{L}\d][\p{L}\d &._-]{0,59}$/u,
    "Use a short code of letters and figures, such as hr or customer-service.",
  );

export const NewDepartment = z.strictObject({ code: DepartmentCode, name: text(200) });
export type NewDepartment = z.infer<typeof NewDepartment>;

export const EditDepartment = z.strictObject({ name: text(200).optional() });
export type EditDepartment = z.infer<typeof EditDepartment>;
