import { setTimeout as pause } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { startWorker } from "@/lib/server/jobs/worker";
import { routes } from "@/lib/server/openapi/routes";
import { contentHasher } from "@/tests/server/fuzz/content-hash";
import { send } from "@/tests/server/fuzz/send";
import {
  multipart,
  strangeFiles,
  strangeForms,
  strangeNames,
  type Upload,
} from "@/tests/server/fuzz/uploads";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const { lead, token } = await aCast();
const bearer = await token(lead);
const contentHash = await contentHasher();
const route = routes.find(({ method, path }) => method === "POST" && path === "/imports");
const inUseAtStart = memoryInUse();

const worker = startWorker({ pollMs: 20 });

afterAll(async () => {
  await worker.stop();
  await database().$disconnect();
});

describe("An upload", () => {
  test.each([...strangeFiles(), ...strangeForms(), ...strangeNames()])(
    "of $what is read or refused, and a refused one leaves nothing",
    async (upload) => {
      const before = await contentHash();
      const status = await sent(upload);
      expect(upload.status).toContain(status);
      if (status === 202) await untilNothingIsBroughtIn();
      else if (status !== 200) expect(await contentHash()).toBe(before);
    },
  );

  test("leaves no file name in the database that it could not hold", async () => {
    const kept = await database().import.findMany({ select: { fileName: true } });
    expect(kept.length).toBeGreaterThan(0);
    for (const { fileName } of kept) expect(fileName).not.toMatch(/\0/);
  });

  test("leaves nothing in the memory", () => {
    expect(memoryInUse()).toBeLessThan(inUseAtStart + 100 * 1024 * 1024);
  });
});

async function untilNothingIsBroughtIn(): Promise<void> {
  while ((await database().import.count({ where: { state: "importing" } })) > 0) await pause(20);
}

// The size of the process follows the moods of the collector; what it could not collect is what leaks.
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function sent({ body, type = multipart, headers = [] }: Upload): Promise<number> {
  if (!route) throw new Error("The API has no upload of lists.");
  const { status } = await send(route, {
    method: "POST",
    target: "",
    search: "",
    headers: [["authorization", `Bearer ${bearer}`], ["content-type", type], ...headers],
    body: body(),
  });
  return status;
}
