import { readdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { addressOf, lookedAtElsewhere, type Route, routes } from "./support/routes";
import { type SamplePerson, signInAs } from "./support/sign-in";
import { expectSound } from "./support/soundness";

// Half of the pages belong to two people: their tests run beside each other.
test.describe.configure({ mode: "parallel", timeout: 240_000 });
// A trace would draw every page anew for each of the thousands of questions that axe asks.
test.use({ trace: "off" });

test("every page on disk is in the list of pages that are looked at", () => {
  const onDisk = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/\([^)]*\)\//g, "").replace(/\/?page\.tsx$/, ""));
  const listed = Object.values(routes).flatMap((ofReader) => ofReader.map(({ page }) => page));
  const known = new Set([...listed, ...Object.keys(lookedAtElsewhere), "not-found"]);
  expect([...new Set([...onDisk, "not-found"])].sort()).toEqual([...known].sort());
});

/** As many as one test looks at: whoever has many pages has several tests, which run beside each other. */
const AT_ONCE = 6;

for (const [reader, ofReader] of Object.entries(routes)) {
  for (let first = 0; first < ofReader.length; first += AT_ONCE) {
    const some = ofReader.slice(first, first + AT_ONCE);
    test(`the pages of ${reader} from ${first + 1} have no fault that axe finds and never scroll sideways`, async ({
      page,
    }) => {
      if (reader !== "nobody") await signInAs(page, reader as SamplePerson);
      for (const route of some) await lookAt(page, route);
    });
  }
}

async function lookAt(page: Page, route: Route): Promise<void> {
  const address = await addressOf(page, route);
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(route.page === "not-found" ? 404 : 200);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  await expectSound(page, address);
}
