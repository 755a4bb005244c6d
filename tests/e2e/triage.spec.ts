import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";
import { expectSound } from "./support/soundness";

const answers = {
  problem: "Three people copy the same sentences out of a handbook all day.",
  audience: "3 colleagues, forty times a day",
};

/** Proposes and submits a case as the browser itself would; its key. */
async function submitted(page: Page, title: string): Promise<string> {
  return page.evaluate(
    async ({ title, answers }) => {
      const post = async (path: string, body: object) => {
        const headers = { "content-type": "application/json" };
        const response = await fetch(`/api/v1${path}`, {
          method: "POST",
          headers,
          body: JSON.stringify(body),
        });
        if (!response.ok) throw new Error(await response.text());
        return response.json();
      };
      const { key } = await post("/use-cases", { title, department: "hr", ...answers, owner: null });
      await post(`/use-cases/${key}/submit`, {});
      return key;
    },
    { title, answers },
  );
}

const onDesk = (page: Page, key: string) => page.getByRole("article", { name: new RegExp(`^${key} `) });

async function lay(page: Page, key: string): Promise<void> {
  await page.goto(`/triage?case=${key}`);
  await expect(onDesk(page, key)).toBeVisible();
}

/** Accepts the case on the desk, with letters and the confirmation alone. */
async function acceptByKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: `Accept ${key} for triage` });
  await dialog.getByRole("button", { name: "Accept for triage" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(onDesk(page, key).getByRole("button", { name: /^Put a panel to work/ })).toBeVisible();
}

test("a lead works the stack by keyboard: accept, ask back, decline, merge", async ({ page }) => {
  await signInAs(page, "proposer");
  const title = "Copy sentences out of the travel handbook";
  const [asked, declined, heir, twin] = [
    await submitted(page, `${title}, asked`),
    await submitted(page, `${title}, declined`),
    await submitted(page, `${title}, kept`),
    await submitted(page, `${title}, kept twice`),
  ];

  await signInAs(page, "lead");
  await lay(page, asked);
  await acceptByKey(page, asked);
  await page.keyboard.press("r");
  const question = page.getByRole("dialog", { name: `Return ${asked} with a question` });
  await expect(question.getByRole("textbox", { name: "Your question" })).toBeVisible();
  await question.getByRole("textbox", { name: "Your question" }).press("H");
  await page.keyboard.type("ow many trips are there a year?");
  await question.getByRole("button", { name: "Return" }).press("Enter");
  await expect(page.getByText(`${asked} has left the stack: returned.`)).toBeVisible();

  await lay(page, declined);
  await page.keyboard.press("d");
  const decision = page.getByRole("dialog", { name: `Decline ${declined}` });
  await decision
    .getByRole("textbox", { name: "What would have changed it?" })
    .fill("Ten times as many questions.");
  await decision.getByRole("textbox", { name: "Reason" }).fill("The handbook is being replaced.");
  await decision.getByRole("button", { name: "Decline" }).press("Enter");
  await expect(page.getByText(`${declined} has left the stack: declined.`)).toBeVisible();

  await lay(page, twin);
  const similar = onDesk(page, twin).getByRole("region", { name: "Similar cases" });
  await expect(similar.getByText(heir)).toBeVisible();
  await page.keyboard.press("m");
  const merge = page.getByRole("dialog", { name: `Merge ${twin}` });
  await merge.getByRole("combobox", { name: "Merge into" }).fill(heir);
  await page.getByRole("option", { name: new RegExp(`^${heir} `) }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await merge.getByRole("textbox", { name: "Reason" }).fill("The same people, the same handbook.");
  await merge.getByRole("button", { name: "Merge", exact: true }).press("Enter");
  await expect(page.getByText(`${twin} has left the stack: merged.`)).toBeVisible();

  await signInAs(page, "proposer");
  await page.goto(`/use-cases/${asked}`);
  await expect(page.getByText("How many trips are there a year?")).toBeVisible();
  await page.goto(`/use-cases/${declined}`);
  await expect(page.getByText("Ten times as many questions.")).toBeVisible();
});

test("letters go from case to case and choose for a panel, which starts for all that are chosen", async ({
  page,
}) => {
  await signInAs(page, "proposer");
  const [first, second] = [
    await submitted(page, "Sort forms for the pension office"),
    await submitted(page, "Sort forms for the tax office"),
  ];
  await signInAs(page, "lead");
  for (const key of [first, second]) {
    await lay(page, key);
    await acceptByKey(page, key);
  }
  await lay(page, first);
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await expect(onDesk(page, second)).toBeVisible();
  await page.keyboard.press("x");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard" });
  await expect(help.getByText("put a panel to work on the chosen cases, or on this one")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("p");
  const panel = page.getByRole("dialog", { name: "Put panels to work on 2 cases" });
  await expect(panel.getByText("Not everything a panel needs is here")).toBeVisible();
  await panel
    .getByRole("textbox", { name: "Reason for going without" })
    .fill("Both are small and well known.");
  await panel.getByRole("button", { name: "Start scoring" }).press("Enter");
  await expect(panel).toBeHidden();
  await page.goto(`/use-cases/${second}`);
  await expect(page.getByText("Scoring", { exact: true }).first()).toBeVisible();
});

test("the stack has no barrier in either theme, from a phone to a desk", async ({ page }) => {
  test.slow();
  await signInAs(page, "lead");
  await page.goto("/triage");
  await expect(page.getByRole("article")).toBeVisible();
  await expectSound(page, "triage");
});
