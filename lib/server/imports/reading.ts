import "server-only";
import { Layout, type ReadFile } from "@/lib/domain/imports/layout";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Transaction } from "@/lib/server/db";
import { readFile } from "@/lib/server/imports/read-file";

interface Upload {
  id: string;
  fileName: string;
  layout: unknown;
}

interface Kept {
  key: string;
  read: Promise<ReadFile>;
}

const KEEP_MS = 120_000;
let kept: Kept | undefined;

/** What an uploaded file holds, read the way that was chosen. The last one is kept at hand for the next step. */
export async function readUploaded(tx: Transaction, { id, fileName, layout }: Upload): Promise<ReadFile> {
  const key = JSON.stringify([id, layout]);
  if (kept?.key === key) return kept.read;
  const file = await tx.importFile.findUnique({ where: { importId: id } });
  if (!file) throw new DomainError("conflict", "The file of this import is no longer kept.");
  const read = readFile(file.bytes, fileName, layout === null ? undefined : Layout.parse(layout));
  kept = { key, read };
  const forget = () => {
    if (kept?.read === read) kept = undefined;
  };
  setTimeout(forget, KEEP_MS).unref();
  read.catch(forget);
  return read;
}
