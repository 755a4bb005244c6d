import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Rates every criterion of the open sheet with one key, as the sheet offers it, and hands in. */
async function rateEverything(page: Page, key: string, value: string): Promise<void> {
  await page.goto(`/scoring/${key}`);
  const groups = page.getByRole("radiogroup");
  await expect(groups).toHaveCount(8);
  for (const group of await groups.all()) {
    await group.getByRole("radio").first().focus();
    await page.keyboard.press(value);
    await expect(group.getByRole("radio").nth(Number(value) - 1)).toBeChecked();
  }
  await page.getByRole("button", { name: "Submit my ratings" }).click();
  await expect(page.getByText("Your ratings are in")).toBeVisible();
}

async function propose(page: Page, title: string): Promise<string> {
  await signInAs(page, "proposer");
  await page.getByRole("link", { name: "Propose a use case" }).first().click();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByLabel("What should it be called?").fill(title);
  await page
    .getByLabel("What is the problem?")
    .fill("Twelve people copy the same answers from a handbook all day.");
  await page.getByLabel("Who has it, and how often?").fill("12 agents, 300 times a week");
  await page.getByRole("button", { name: "Check your answers and submit" }).click();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await page.waitForURL(/\/use-cases\/UC-\d+/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return /UC-\d+/.exec(page.url())?.[0] ?? "";
}

test("a department proposes, a lead puts a panel to work, two rate blind, the case is ranked and decided", async ({
  page,
}) => {
  const title = "Answer questions about claims in the customer's own words";
  const key = await propose(page, title);

  await signInAs(page, "lead");
  await page.goto(`/use-cases/${key}`);
  await page.getByRole("button", { name: "Accept for triage" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Accept for triage" }).click();
  await page.getByRole("button", { name: "Start scoring" }).click();
  const panel = page.getByRole("dialog");
  for (const axis of ["Impact", "Feasibility"]) {
    for (const rater of ["Tomas Rietbergen", "Priya Lindeskog"]) {
      await panel.getByRole("group", { name: axis }).getByText(rater).click();
    }
  }
  await panel.getByLabel("Deadline").fill(inDays(7));
  await panel.getByLabel("Reason for going without").fill("Small, and everybody knows it.");
  await panel.getByRole("button", { name: "Start scoring" }).click();
  await expect(panel).toBeHidden();

  await signInAs(page, "scorer-a");
  await rateEverything(page, key, "4");
  await signInAs(page, "scorer-b");
  await page.goto(`/use-cases/${key}`);
  await expect(page.getByText("Tomas Rietbergen rated")).toHaveCount(0);
  await rateEverything(page, key, "5");

  await signInAs(page, "lead");
  await page.goto(`/use-cases/${key}`);
  await expect(page.getByText(/Priority/).filter({ hasText: "of 100" })).toHaveCount(0);
  await page.getByRole("button", { name: "Reveal" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Reveal/ })
    .click();
  await expect(page.getByText("Quick win").first()).toBeVisible();

  await page.goto("/portfolio");
  const ranking = page.getByRole("region", { name: "Ranking" });
  await expect(ranking.getByRole("row").filter({ hasText: key })).toContainText("88");

  await signInAs(page, "executive");
  await page.goto(`/use-cases/${key}`);
  await page.getByRole("button", { name: "Decide", exact: true }).click();
  const decision = page.getByRole("dialog");
  await decision.getByText("Fund", { exact: true }).click();
  await decision.getByRole("textbox", { name: "Amount" }).fill("40000");
  await decision.getByRole("textbox", { name: "Reason" }).fill("Pays back within the year.");
  await decision.getByRole("button", { name: "Decide: fund" }).click();
  await expect(decision).toBeHidden();
  await expect(page.getByText("Approved").first()).toBeVisible();
  await expect(page.getByText("Pays back within the year.").first()).toBeVisible();
});
