import { expect, type Page } from "@playwright/test";

/** The names of the sample people, as their sign-in page shows them. */
const names = {
  viewer: "Nele Dierkx",
  proposer: "Mila Haverkamp",
  "scorer-a": "Tomas Rietbergen",
  "scorer-b": "Priya Lindeskog",
  "scorer-c": "Henrik Baumeister",
  delivery: "Sofie Claesgens",
  lead: "Annelie Brandhorst",
  "lead-b": "Bram Osterloh",
  executive: "Margriet van Tholen",
  "reviewer-privacy": "Lucia Ferrandini",
  "reviewer-finance": "Otto Reinderhof",
  "reviewer-finance-b": "Joana Albergaria",
  auditor: "Ewa Szulczyk",
  admin: "Daan Verkerke",
};

export type SamplePerson = keyof typeof names;

/** Signs in by the one click of the sample, as somebody else than before if need be. */
export async function signInAs(page: Page, person: SamplePerson): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: names[person] }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForURL((url) => url.pathname === "/");
  await isAwake(page);
}

/** Keys that the whole page hears reach nobody before its script has taken over what the server drew. */
async function isAwake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const find = document.querySelector("header button, nav button, button");
    return find !== null && Object.keys(find).some((name) => name.startsWith("__reactProps"));
  });
}
