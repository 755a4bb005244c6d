import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { routes } from "@/lib/server/openapi/routes";
import { type Bomb, textBombs, xmlBombs, zipBombs } from "@/tests/server/fuzz/bombs";
import { contentHasher } from "@/tests/server/fuzz/content-hash";
import { send } from "@/tests/server/fuzz/send";
import { form, multipart, type Part } from "@/tests/server/fuzz/uploads";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const { lead, token } = await aCast();
const bearer = await token(lead);
const contentHash = await contentHasher();
const route = routes.find(({ method, path }) => method === "POST" && path === "/imports");
const delay = monitorEventLoopDelay({ resolution: 10 });
let longestMs = 0;

afterAll(() => database().$disconnect());

const isFull = process.env.FULL === "1";
const kept: Part[] = [{ name: "mode", content: "upload" }];
const preset: Part[] = [
  { name: "mode", content: "commit" },
  { name: "preset", content: "us-federal-2024" },
];

describe("A file that is a bomb", () => {
  test.each([...zipBombs(), ...xmlBombs(), ...textBombs()].filter(({ isSlow }) => !isSlow || isFull))(
    "is refused in words before it does harm: $what",
    async (bomb) => {
      const content = bomb.content();
      const before = await contentHash();
      const status = await sent(bomb, content, kept);
      expect(bomb.status).toContain(status);
      if (status >= 400) return expect(await contentHash()).toBe(before);
      // What is no bomb to the reader is still no list of the preset.
      const after = await contentHash();
      expect(await sent(bomb, content, preset)).toBe(422);
      expect(await contentHash()).toBe(after);
    },
  );

  test("holds up nobody else for long while it is read", () => {
    expect(longestMs).toBeGreaterThan(0);
    expect(longestMs).toBeLessThan(1_000);
  });
});

async function sent({ fileName }: Bomb, content: Buffer, settings: readonly Part[]): Promise<number> {
  if (!route) throw new Error("The API has no upload of lists.");
  const body = form([...settings, { name: "file", fileName, content }]);
  // What this test does between two files, making them, is not held against their reader.
  delay.reset();
  delay.enable();
  const { status } = await send(route, {
    method: "POST",
    target: "",
    search: "",
    headers: [
      ["authorization", `Bearer ${bearer}`],
      ["content-type", multipart],
    ],
    body,
  });
  delay.disable();
  longestMs = Math.max(longestMs, delay.max / 1e6);
  return status;
}
