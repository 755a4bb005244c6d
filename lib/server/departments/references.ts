import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Transaction } from "@/lib/server/db";
import { isUuid } from "@/lib/server/use-cases/rows";

/**
 * The id of a department named by code or id.
 * @throws DomainError `invalid` at the field `department`.
 */
export async function resolveDepartment(tx: Transaction, reference: string): Promise<string> {
  const department = await tx.department.findFirst({
    where: isUuid(reference) ? { id: reference } : { code: reference },
    select: { id: true },
  });
  if (department) return department.id;
  throw new DomainError("invalid", "That department is not known here.", [
    {
      field: "department",
      message: "No department has this code. GET /api/v1/departments lists them.",
      code: "unknownDepartment",
    },
  ]);
}
