import "server-only";
import type { z } from "zod";
import type { Permission } from "@/lib/domain/access/permissions";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type ExportColumn, ExportFormat, type ExportRow } from "@/lib/domain/shared/export-table";
import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { exportFiles } from "@/lib/server/exports/files";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";
import { day } from "@/lib/server/use-cases/rows";

interface Export<Filter extends z.ZodRawShape, Name extends string> {
  name: string;
  permission: Permission;
  /** What the list itself can be narrowed and ordered by. */
  filter: z.ZodObject<Filter>;
  columns: readonly ExportColumn<Name>[];
  /** What the file and the sheet in it are called, and the kind of object in the audit log. */
  called: { file: string; sheet: string; objectType: string };
  /** Refuses what may not be had before anything is said or sent. `target` is the record whose list it is. */
  find(actor: Actor, filter: z.infer<z.ZodObject<Filter>>, target: string): Promise<Found<Name>>;
}

interface Found<Name extends string> {
  batches: AsyncIterable<readonly ExportRow<Name>[]>;
  /** What the audit log says of it beside the format. */
  detail: Record<string, unknown>;
}

/** A list as a file, as its reader may see each row; said in the audit log before the first byte leaves. */
export function defineExport<Filter extends z.ZodRawShape, Name extends string>({
  name,
  permission,
  filter,
  columns,
  called,
  find,
}: Export<Filter, Name>): Action {
  const input = filter.extend({ format: ExportFormat });
  return {
    name,
    access: permission,
    input,
    async run({ actor, input: given, target }) {
      if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
      const { format, ...asked } = parse(input, given) as { format: ExportFormat };
      const { batches, detail } = await find(actor, filter.parse(asked), target);
      await appendEvents(database(), actor, [
        { action: name, at: new Date(), objectType: called.objectType, detail: { format, ...detail } },
      ]);
      const { contentType, write } = exportFiles[format];
      const pieces = write({ sheet: called.sheet, columns, batches });
      return new Response(streamOf(pieces), {
        headers: {
          "Content-Type": contentType,
          "Content-Disposition": `attachment; filename="${called.file}-${today()}.${format}"`,
          "Cache-Control": "no-store",
        },
      });
    },
  };
}

function today(): string {
  return day(new Date());
}

/** The file as it is taken; when its reader goes away, writing ends. */
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
