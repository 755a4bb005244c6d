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

afterAll(() => database().$disconnect());

const doors: Record<string, Part[]> = {
  "kept for the wizard": [{ name: "mode", content: "upload" }],
  "brought in by a preset": [
    { name: "mode", content: "commit" },
    { name: "preset", content: "us-federal-2024" },
  ],
};

describe("A file that is a bomb", () => {
  test.each([...zipBombs(), ...xmlBombs(), ...textBombs()])(
    "is refused in words before it does harm: $what",
    async (bomb) => {
      const content = bomb.content();
      for (const [door, settings] of Object.entries(doors)) {
        const before = await contentHash();
        const { status, milliseconds, waited } = await sent(bomb, content, settings);
        console.info(
          [bomb.what, door, status, `${Math.round(milliseconds)} ms`, `waited ${waited} ms`].join(" | "),
        );
        const isWizard = door === "kept for the wizard";
        // What is no bomb to the reader is still no list of the preset.
        const right = isWizard ? bomb.status : bomb.status.map((one) => (one === 201 ? 422 : one));
        expect(right).toContain(status);
        if (status >= 400) expect(await contentHash()).toBe(before);
      }
    },
  );
});

async function sent({ fileName }: Bomb, content: Buffer, settings: readonly Part[]) {
  if (!route) throw new Error("The API has no upload of lists.");
  const body = form([...settings, { name: "file", fileName, content }]);
  delay.reset();
  delay.enable();
  const answer = await send(route, {
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
  return { ...answer, waited: Math.round(delay.max / 1e6) };
}
