import type { TestProject } from "vitest/node";
import { startCluster } from "@/tests/support/cluster.ts";

declare module "vitest" {
  interface ProvidedContext {
    cluster: { superuserUrl: string; ownerUrl: string; appUrl: string };
  }
}

/** One throw-away cluster for all server tests; each file makes a database of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  const { superuserUrl, ownerUrl, appUrl } = cluster;
  project.provide("cluster", { superuserUrl, ownerUrl, appUrl });
  return cluster.stop;
}
