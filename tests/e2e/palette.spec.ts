import { expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";
import { expectSound } from "./support/soundness";

const field = (page: Page) => page.getByRole("combobox", { name: "Find a page, a case or an action" });

test("a case is found by its words or its number and opened by keys alone", async ({ page }) => {
  await signInAs(page, "viewer");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("benefits questions");
  const found = page.getByRole("option", { name: /UC-\d+/ });
  await expect(found).toHaveCount(1);
  await expect(found).toHaveAttribute("aria-selected", "true");
  const key = /UC-\d+/.exec((await found.textContent()) ?? "")?.[0] ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/use-cases/${key}`));

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("group", { name: "Opened last" })).toContainText(key);
  await page.keyboard.type(String(Number(key.slice(3))));
  await expect(page.getByRole("option", { name: key })).toHaveCount(1);
});

test("pages and actions are offered only to whom they are for", async ({ page }) => {
  await signInAs(page, "viewer");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByRole("option", { name: "Portfolio", exact: true })).toHaveCount(1);
  await expect(page.getByRole("option", { name: /^(Import|Audit|Propose|Value$)/ })).toHaveCount(0);
  await signInAs(page, "proposer");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("propose");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/use-cases\/new/);
});

test("it closes by Escape, gives the focus back, and never stands over a question", async ({ page }) => {
  await signInAs(page, "admin");
  await page.getByRole("button", { name: "Find", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(field(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Find", exact: true })).toBeFocused();

  await page.getByRole("button", { name: "Remove the sample" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toHaveCount(0);
});

test("it is sound in either theme, empty and with what was found", async ({ page }) => {
  await signInAs(page, "lead");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await expectSound(page, "the palette before anything is typed");
  await page.keyboard.type("answer");
  await expect(page.getByRole("option", { name: /UC-\d+/ }).first()).toBeVisible();
  await expectSound(page, "the palette with cases");
});
