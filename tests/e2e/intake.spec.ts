import { type Browser, expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";
import { expectSound } from "./support/soundness";

const answers = {
  title: "Answer questions about parental leave",
  problem: "HR answers the same forty questions, and in January the queue is nine days long.",
  audience: "4,000 employees, each about twice a year",
};

const titleField = (page: Page) => page.getByRole("textbox", { name: "What should it be called?" });
const problemField = (page: Page) => page.getByRole("textbox", { name: "What is the problem?" });
const audienceField = (page: Page) => page.getByRole("textbox", { name: "Who has it, and how often?" });
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saved \d/ });

/** A draft with its four answers, as the form keeps it; its key. */
async function draft(page: Page, title: string): Promise<string> {
  await page.goto("/use-cases/new?template=benefits-qa");
  await titleField(page).fill(title);
  await problemField(page).fill(answers.problem);
  await audienceField(page).fill(answers.audience);
  await audienceField(page).blur();
  await page.waitForURL(/draft=UC-\d+/);
  await expect(saved(page)).toBeVisible();
  return /UC-\d+/.exec(page.url())?.[0] ?? "";
}

async function asSomebodyElse(browser: Browser, person: Parameters<typeof signInAs>[1]): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, person);
  return page;
}

/** Goes on with Tab until the focus is on the element with this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const at = document.activeElement;
      const labels = "labels" in (at ?? {}) ? [...((at as HTMLInputElement).labels ?? [])] : [];
      return [at?.textContent, ...labels.map((label) => label.textContent)].join(" ");
    });
    if (name.test(focused)) return;
  }
  throw new Error(`The focus never came to ${name}.`);
}

test("a proposal goes from a template to its submission by keyboard alone", async ({ page }) => {
  await signInAs(page, "proposer");
  await page.goto("/use-cases/new");
  await tabTo(page, /Blank/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: /Benefits Q&A/ })).toBeChecked();
  await tabTo(page, /^Start/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Your proposal" })).toBeFocused();

  await tabTo(page, /What should it be called/);
  await page.keyboard.type(answers.title);
  await tabTo(page, /What is the problem/);
  await page.keyboard.type(answers.problem);
  await tabTo(page, /Who has it/);
  await page.keyboard.type(answers.audience);
  await tabTo(page, /^People and effort/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "People and effort" })).toBeFocused();
  await expect(saved(page)).toBeVisible();

  await tabTo(page, /Up to 250 a year/);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /250 to 2,500/ })).toBeChecked();
  await tabTo(page, /Up to 2 minutes/);
  await page.keyboard.press("Space");
  await expect(page.getByText("hours of work a year today")).toBeVisible();
  await tabTo(page, /^All sections/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 of 4 answered")).toBeVisible();
  await tabTo(page, /^Check your answers and submit/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeFocused();
  await tabTo(page, /^Submit/);
  await page.keyboard.press("Enter");

  await page.waitForURL(/\/use-cases\/UC-\d+$/);
  await expect(page.getByRole("heading", { level: 1, name: answers.title })).toBeVisible();
  await expect(page.getByText(/Step 1 of 5: submitted, with the AI leads since/)).toBeVisible();
});

test("two people edit one draft: what only one changed is merged, what both changed is asked", async ({
  page,
  browser,
}) => {
  await signInAs(page, "proposer");
  const key = await draft(page, "Explain a payslip");
  const lead = await asSomebodyElse(browser, "lead");
  await lead.goto(`/use-cases/${key}/edit`);
  await expect(titleField(lead)).toHaveValue("Explain a payslip");

  await titleField(page).fill("Explain a payslip line by line");
  await titleField(page).blur();
  await expect(saved(page)).toBeVisible();
  await audienceField(lead).fill("6,000 employees, once a month");
  await audienceField(lead).blur();
  await expect(titleField(lead)).toHaveValue("Explain a payslip line by line");
  await expect(saved(lead)).toBeVisible();

  await problemField(lead).fill("Nobody understands the second page.");
  await problemField(lead).blur();
  await expect(saved(lead)).toBeVisible();
  await problemField(page).fill("The second page explains nothing.");
  await problemField(page).blur();
  const dialog = page.getByRole("alertdialog", { name: "Somebody else changed the same answer" });
  await expect(dialog.getByText(`Before: ${answers.problem}`)).toBeVisible();
  await expect(dialog.getByRole("radio", { name: /Mine/ })).toBeChecked();
  await dialog.getByText("Nobody understands the second page.").click();
  await dialog.getByRole("button", { name: "Keep what I chose" }).click();
  await expect(problemField(page)).toHaveValue("Nobody understands the second page.");
  await expect(audienceField(page)).toHaveValue("6,000 employees, once a month");
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(titleField(page)).toHaveValue("Explain a payslip line by line");
  await lead.context().close();
});

test("an answer that cannot be sent is said to be offline, and goes when the way is free again", async ({
  page,
}) => {
  await signInAs(page, "proposer");
  const key = await draft(page, "Find the right form");
  await page.route(`**/api/v1/use-cases/${key}`, (route) => route.abort());
  await audienceField(page).fill("Everybody, all the time");
  await audienceField(page).blur();
  await expect(page.getByText("Offline – retrying")).toBeVisible();
  await page.unroute(`**/api/v1/use-cases/${key}`);
  await page.getByRole("button", { name: "Try now" }).click();
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(audienceField(page)).toHaveValue("Everybody, all the time");
});

test("four answers that are missing are named with a link to each", async ({ page }) => {
  await signInAs(page, "proposer");
  await page.goto("/use-cases/new?template=blank");
  await page.getByRole("button", { name: "Check your answers and submit" }).click();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await page.getByRole("alert").getByRole("button", { name: "Give it a title." }).click();
  await expect(titleField(page)).toBeFocused();
});

test("the four questions advise a way, which stays as evidence; a yes names who will look at it", async ({
  page,
}) => {
  await signInAs(page, "proposer");
  const key = await draft(page, "Sort the letters to HR");
  await page.getByRole("link", { name: "What the model would do" }).click();
  const ask = (question: string, answer: string) =>
    page.getByRole("radiogroup", { name: question }).getByText(answer, { exact: true }).click();
  await ask("Can a product that we already have do it?", "I don’t know, ask me how");
  await ask("Would rules or a form be enough?", "No");
  await ask("Has prompting or retrieval been tried?", "Yes, and it fell short");
  await ask("How many examples of a good answer are at hand?", "Fewer than 200");
  await expect(page.getByText("Our advice: retrieval")).toBeVisible();
  await expect(page.getByText(/To be found out first: Can a product/)).toBeVisible();
  await page.getByRole("button", { name: "Take this way" }).click();
  await page.getByRole("link", { name: "All sections" }).click();

  await page.getByRole("link", { name: "Risk and ethics" }).click();
  const personal = page.getByRole("radiogroup").first();
  await personal.getByText("Yes", { exact: true }).click();
  await expect(page.getByText("In triage it goes to Lucia Ferrandini (privacy).")).toBeVisible();
  await expect(saved(page)).toBeVisible();

  await page.goto(`/use-cases/${key}/data`);
  await expect(page.getByText("What these answers advise")).toBeVisible();
  await expect(page.getByText("This way was taken.")).toBeVisible();
});

test("a metric of the template is kept, and what nobody knows is asked of the lead", async ({ page }) => {
  await signInAs(page, "proposer");
  const key = await draft(page, "Answer questions about the pension");
  await page.getByRole("link", { name: "Success metrics" }).click();
  await page.getByRole("button", { name: "Keep Questions answered without HR" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Unit")).toHaveValue("%");
  const target = dialog.getByRole("group", { name: "Target" });
  await target.getByRole("textbox", { name: "Value" }).fill("60");
  await target.getByLabel("By").fill("2027-12-31");
  await dialog.getByRole("button", { name: /Add|Save/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Change Questions answered without HR" })).toBeVisible();
  await page.getByRole("link", { name: "All sections" }).click();
  await page.getByRole("link", { name: "Value and cost" }).click();
  await page.getByText("I don’t know, ask me how").click();
  await expect(saved(page)).toBeVisible();
  await page.goto(`/use-cases/${key}`);
  await expect(page.getByText("The proposer asks to be shown what it is worth.")).toBeVisible();
});

test("a sponsor accepts with one click from home", async ({ page }) => {
  await signInAs(page, "proposer");
  const key = await draft(page, "Read doctors' notes");
  await page.getByRole("link", { name: "People and effort" }).click();
  await page.getByRole("combobox", { name: "Who sponsors it?" }).click();
  await page.keyboard.type("Margriet");
  await page.getByRole("option", { name: /Margriet van Tholen/ }).click();
  await page.getByRole("link", { name: "All sections" }).click();
  await page.getByRole("button", { name: "Check your answers and submit" }).click();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
  await expect(page.getByText("Margriet van Tholen is named as its sponsor")).toBeVisible();

  await signInAs(page, "executive");
  await page
    .getByRole("button", { name: `Accept as sponsor of ${key}` })
    .first()
    .click();
  await expect(page.getByText(`You are the sponsor of ${key}.`)).toBeVisible();
  await page.goto(`/use-cases/${key}`);
  await expect(page.getByText("has not accepted yet")).toHaveCount(0);
});

test("leads see how proposing goes, and a proposer why an idea was declined", async ({ page }) => {
  await signInAs(page, "lead");
  await page.getByRole("link", { name: "How proposing goes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How proposing goes" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "The four answers" })).toBeVisible();

  await page.goto("/use-cases?q=policy+system");
  await page
    .getByRole("link", { name: /Translate.*policy system/ })
    .first()
    .click();
  await expect(page.getByText("What would have changed it")).toBeVisible();
});

test("no step of the form has an accessibility fault, in either theme", async ({ page }) => {
  test.slow();
  await signInAs(page, "proposer");
  const key = await draft(page, "Write minutes of the works council");
  const steps = ["people", "task", "data", "metrics", "value", "risk", "check"];
  const addresses = [
    "/use-cases/new",
    `/use-cases/new?draft=${key}`,
    ...steps.map((step) => `/use-cases/new?draft=${key}&section=${step}`),
    `/use-cases/${key}`,
  ];
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectSound(page, address);
  }
});
