import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { UseCaseFilter, useCaseFilters } from "@/lib/domain/use-cases/filter";
import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { Prisma } from "@/lib/server/generated/client";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";
import { exportFiles } from "@/lib/server/use-cases/export-files";
import { exportBatches } from "@/lib/server/use-cases/export-rows";
import { matching } from "@/lib/server/use-cases/filter";

const ExportUseCases = z.strictObject({ format: z.enum(["csv", "xlsx", "json"]), ...useCaseFilters });
type ExportUseCases = z.infer<typeof ExportUseCases>;

/** The list of use cases as a file, as its reader may see each row; said in the audit log before the first byte leaves. */
export const exportUseCases: Action = {
  name: "useCase.export",
  access: "useCase:export",
  input: ExportUseCases,
  async run({ actor, input }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const asked = parse(ExportUseCases, input);
    const { format, ...filter } = asked;
    const where = matching(actor, UseCaseFilter.parse(filter));
    const newest = await announce(actor, asked, where);
    // What is added while the file is written is not in it: it holds the rows that were announced.
    const batches = exportBatches(actor, Prisma.sql`${where} and u.number <= ${newest}`);
    const { contentType, write } = exportFiles[format];
    return new Response(streamOf(write(batches)), {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename="use-cases-${new Date().toISOString().slice(0, 10)}.${format}"`,
        "Cache-Control": "no-store",
      },
    });
  },
};

/** Writes the audit entry; returns the number of the newest case that matches. */
function announce(actor: Actor, { format, ...filter }: ExportUseCases, where: Prisma.Sql): Promise<number> {
  return inTransaction(database(), async (tx) => {
    const [found] = await tx.$queryRaw<{ rows: bigint; newest: number | null }[]>`
      select count(*) as rows, max(u.number) as newest from "UseCase" u where ${where}`;
    const detail = { format, filter, rows: Number(found?.rows ?? 0) };
    await appendEvents(tx, actor, [
      { action: "useCase.export", at: new Date(), objectType: "useCase", detail },
    ]);
    return found?.newest ?? 0;
  });
}

function streamOf(pieces: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    cancel: async () => void (await iterator.return?.()),
  });
}
