import type { getHome } from "@/lib/server/home/queries";

/** What waits for one person, as the server tells it. */
export type Home = Awaited<ReturnType<(typeof getHome)["run"]>>;
export type HomeQueue = Home["queues"][number];
export type ToRate = Home["rating"][number];
