/** Runs once in each server process, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { guardRequests } = await import("@/lib/server/people/guard-requests");
  const { keepCheckpoints } = await import("@/lib/server/audit/keep-checkpoints");
  guardRequests();
  keepCheckpoints();
}
