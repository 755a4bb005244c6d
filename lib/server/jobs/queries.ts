import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { jobRecord } from "@/lib/server/jobs/record";
import { jobView } from "@/lib/server/jobs/rows";
import { defineQuery } from "@/lib/server/query";

/** How far a piece of background work is, and what came of it. */
export const getJob = defineQuery({
  name: "job.get",
  permission: "job:read",
  input: NoInput,
  async run(actor, _input, target) {
    const job = await jobRecord.load(database(), actor, target);
    if (!job) throw new DomainError("notFound", "There is no such job, or not for you.");
    return jobView(job);
  },
});
