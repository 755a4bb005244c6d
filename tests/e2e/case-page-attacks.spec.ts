import { expect, type Page, test } from "@playwright/test";
import { scripts } from "../support/injection/scripts";
import { signInAs } from "./support/sign-in";

/** Texts put together up to a length, none of them cut. */
function packed(texts: readonly string[], most: number): string[] {
  const packs: string[] = [];
  for (const text of texts) {
    const last = packs.at(-1);
    if (last === undefined || last.length + text.length >= most) packs.push(text);
    else packs[packs.length - 1] = `${last} ${text}`;
  }
  return packs;
}

async function send(page: Page, path: string, body: object): Promise<{ key: string }> {
  const answer = await page.evaluate(
    async ([address, sent]) => {
      const headers = { "Content-Type": "application/json" };
      const init = { method: "POST", headers, body: JSON.stringify(sent) };
      const response = await fetch(`/api/v1${address}`, init);
      return { status: response.status, body: await response.json() };
    },
    [path, body] as const,
  );
  expect([path, answer]).toEqual([path, expect.objectContaining({ status: 201 })]);
  return answer.body as { key: string };
}

/** A case that says attacks wherever it can, with a metric and comments that do too. */
async function attackWith(page: Page, title: string): Promise<string> {
  const [everything = ""] = packed(scripts, 40_000);
  const texts = { problem: everything, audience: everything, dataSource: everything };
  const tags = scripts.filter((text) => text.length < 55 && text.trim() === text).slice(0, 30);
  const { key } = await send(page, "/use-cases", { title, ...texts, tags, department: "hr", owner: null });
  await send(page, `/use-cases/${key}/metrics`, {
    name: title.slice(0, 100),
    type: "outcome",
    kind: "other",
    unit: "<svg onload=x>",
    direction: "higher",
    baseline: { value: 1, on: "2026-01-01" },
    target: { value: 2, on: "2027-01-01" },
    method: everything.slice(0, 5_000),
  });
  for (const body of packed(scripts, 9_000)) {
    await send(page, `/use-cases/${key}/comments`, { body, section: "problem" });
  }
  return key;
}

test("nothing that is written into a case runs on any page that shows it", async ({ page }) => {
  test.setTimeout(300_000);
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on("dialog", (dialog) => violations.push(dialog.message()));
  await signInAs(page, "proposer");
  const titles = packed(scripts, 900);
  const keys: string[] = [];
  for (const title of titles) keys.push(await attackWith(page, title.trim()));
  const [key = ""] = keys;
  await page.evaluate(
    (one) =>
      fetch(`/api/v1/use-cases/${one}/submit`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: "{}",
      }),
    key,
  );
  const parts = ["", "/data", "/value", "/metrics", "/governance", "/delivery", "/activity", "/versions"];
  const visits: ["proposer" | "lead" | "auditor", string[]][] = [
    ["proposer", ["/", `/use-cases/${key}/edit`, `/use-cases/${key}/print`, "/use-cases/new?template=blank"]],
    [
      "lead",
      [
        "/use-cases",
        `/use-cases?peek=${key}`,
        `/use-cases?q=${encodeURIComponent('"><img src=x onerror=window.__x=1>')}`,
        `/use-cases?tag=${encodeURIComponent("<svg/onload=window.__x=1>")}`,
        "/triage",
        "/portfolio",
        "/notices",
        ...parts.map((part) => `/use-cases/${key}${part}`),
        ...keys.slice(1).map((each) => `/use-cases/${each}`),
      ],
    ],
    [
      "auditor",
      ["/admin/audit", `/admin/audit?action=${encodeURIComponent("<script>window.__x=1</script>")}`],
    ],
  ];
  for (const [person, addresses] of visits) {
    await signInAs(page, person);
    for (const address of addresses) {
      const response = await page.goto(address, { waitUntil: "load" });
      expect([address, response?.status()]).toEqual([address, 200]);
      await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
      const ran = await page.evaluate(() => (window as unknown as { __x?: unknown }).__x);
      expect([address, ran, violations]).toEqual([address, undefined, []]);
    }
  }
});
