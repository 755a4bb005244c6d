import inspector from "node:inspector";
import { test } from "vitest";
import { database } from "@/lib/server/db";
import { exportBatches } from "@/lib/server/use-cases/export-rows";
import { Prisma } from "@/lib/server/generated/client";
import { anActor } from "@/tests/support/builders";
import { ownDatabase } from "@/tests/support/world";
await ownDatabase();
test("x", async () => {
  const actor = await anActor({ roles: ["viewer"] });
  for (let part = 0; part < 10; part += 1) await database().$executeRaw`
      insert into "UseCase" (id, title, problem, audience, tags, stage)
      select gen_random_uuid(), 'Case ' || n, repeat('The same forty questions. ', 20), 'Everybody', '{a,b}', 'submitted'
      from generate_series(1, 2000) n`;
  const session = new inspector.Session();
  session.connect();
  const post = (m: string, p = {}) => new Promise<any>((r, j) => session.post(m, p, (e: any, v: any) => (e ? j(e) : r(v))));
  await post("HeapProfiler.startSampling", { samplingInterval: 65536, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: false } as any);
  const b = process.memoryUsage();
  const t = Date.now();
  let n = 0;
  for await (const rows of exportBatches(actor, Prisma.sql`true`)) n += rows.length;
  console.info(n, Date.now() - t, b.heapUsed / 2 ** 20, process.memoryUsage().heapUsed / 2 ** 20, (process.memoryUsage().rss - b.rss) / 2 ** 20);
  const { profile } = await post("HeapProfiler.stopSampling");
  const sums = new Map<string, number>();
  const walk = (node: any) => { const k = `${node.callFrame.functionName} ${node.callFrame.url.split("/").slice(-2).join("/")}:${node.callFrame.lineNumber}`; sums.set(k, (sums.get(k) ?? 0) + node.selfSize); node.children.forEach(walk); };
  walk(profile.head);
  for (const [k, v] of [...sums].sort((a, c) => c[1] - a[1]).slice(0, 15)) console.info((v / 2 ** 20).toFixed(1), k);
}, 60000);
