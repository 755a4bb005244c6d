/** Runs once in each server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { guardRequests } = await import("@/lib/server/people/guard-requests");
  const { keepCheckpoints } = await import("@/lib/server/audit/keep-checkpoints");
  const { workInApp } = await import("@/lib/server/jobs/run-in-app");
  guardRequests();
  keepCheckpoints();
  workInApp();
}
