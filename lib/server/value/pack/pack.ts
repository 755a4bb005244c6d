import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { ValueReport } from "@/lib/domain/value/report";
import { type BoardPack, boardPack } from "@/lib/format/value/pack";
import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { parse } from "@/lib/server/parse";
import { ReportInput, valueReport } from "@/lib/server/value/report";

const PackInput = ReportInput.extend({ format: z.enum(["pdf", "pptx", "xlsx"]).default("pdf") });

type Write = (report: ValueReport, pack: BoardPack) => Promise<Buffer>;

// Each writer is read in when its file is asked for: nobody else waits for it.
const formats: Record<
  z.infer<typeof PackInput>["format"],
  { contentType: string; writer: () => Promise<Write> }
> = {
  pdf: {
    contentType: "application/pdf",
    writer: async () => (await import("@/lib/server/value/pack/pdf")).packPdf,
  },
  pptx: {
    contentType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    writer: async () => (await import("@/lib/server/value/pack/slides")).packSlides,
  },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    writer: async () => (await import("@/lib/server/value/pack/workbook")).packWorkbook,
  },
};

/** The two pages for the board as a file, as its reader may see the cases; said in the audit log before it leaves. */
export const downloadPack: Action = {
  name: "value.pack",
  access: "value:readAll",
  input: PackInput,
  async run({ actor, input, target }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { format, currency } = parse(PackInput, input);
    const report = await valueReport(actor, { period: target, currency, now: new Date() });
    const { contentType, writer } = formats[format];
    const file = await (await writer())(report, boardPack(report));
    const detail = { format, period: report.period.name };
    await appendEvents(database(), actor, [
      { action: "value.pack", at: new Date(), objectType: "value", detail },
    ]);
    return new Response(new Uint8Array(file), {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename="value-${report.period.name}.${format}"`,
        "Cache-Control": "no-store",
      },
    });
  },
};
