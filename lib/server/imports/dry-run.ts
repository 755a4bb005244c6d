import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { answerOnce } from "@/lib/server/idempotency";
import { planFor, wayOf } from "@/lib/server/imports/plan";
import { readUploaded } from "@/lib/server/imports/reading";
import { importRecord } from "@/lib/server/imports/record";
import { reportOf } from "@/lib/server/imports/rows";
import { takeTime } from "@/lib/server/imports/write-plan";
import { parse } from "@/lib/server/parse";

/** Says what bringing in an uploaded list would do, and writes nothing. */
export const dryRunImport: Action = {
  name: "import.dryRun",
  access: "useCase:import",
  input: NoInput,
  async run({ actor, input, target, idempotency }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    parse(NoInput, input);
    const row = await importRecord.load(database(), actor, target);
    if (!row) throw new DomainError("notFound", "There is no such import.");
    const way = wayOf(row);
    if (!way) throw new DomainError("conflict", "Say first how the columns are meant.");
    const { table } = await readUploaded(database(), row);
    const now = new Date();
    return answerOnce(
      actor,
      idempotency,
      async (tx) => {
        await takeTime(tx);
        const plan = await planFor(tx, actor, { way, table, now });
        const body = reportOf(plan, { mode: "dry-run", importId: null, actor });
        return { status: 200, version: row.version, body };
      },
      60_000,
    );
  },
};
