import "server-only";
import type { ReadFile } from "@/lib/domain/imports/layout";
import { appendEvents } from "@/lib/server/audit/append";
import type { Transaction } from "@/lib/server/db";
import { asJson } from "@/lib/server/imports/json";
import { sha256, sourceOf, type Way } from "@/lib/server/imports/plan";
import { readingView } from "@/lib/server/imports/reading-view";
import type { Actor } from "@/lib/server/session";

interface Upload {
  file: { name: string; bytes: Uint8Array<ArrayBuffer> };
  way: Way | null;
  read: ReadFile;
}

/** An upload that nobody went on with is forgotten after so many days. */
const FORGOTTEN_DAYS = 7;

/** Keeps a file for going through it step by step. */
export async function keepUpload(tx: Transaction, actor: Actor, { file, way, read }: Upload) {
  const now = new Date();
  await tx.import.deleteMany({
    where: { state: "uploaded", at: { lt: new Date(now.getTime() - FORGOTTEN_DAYS * 86_400_000) } },
  });
  const hash = sha256(file.bytes);
  const kept = await tx.import.create({
    data: {
      state: "uploaded",
      preset: way && "preset" in way ? way.preset : null,
      ...(way && "mapping" in way ? { mapping: asJson(way.mapping) } : {}),
      source: way ? sourceOf(way) : listName(file.name),
      fileName: file.name,
      sha256: hash,
      layout: asJson(read.layout),
      rows: read.table.rows.length,
      created: 0,
      updated: 0,
      unchanged: 0,
      report: {},
      byId: actor.personId,
      at: now,
      file: { create: { bytes: file.bytes } },
    },
  });
  const detail = { fileName: file.name, sha256: hash };
  await appendEvents(tx, actor, [
    { action: "import.upload", at: now, objectType: "import", objectId: kept.id, detail },
  ]);
  return { status: 201, version: kept.version, body: await readingView(tx, kept, read, now) };
}

/** What a list is called by its file: the name without the ending. */
export function listName(fileName: string): string {
  return (
    fileName
      .replace(/\.[^.]{1,5}$/, "")
      .trim()
      .slice(0, 200) || "List"
  );
}
