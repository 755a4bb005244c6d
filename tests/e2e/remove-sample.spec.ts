import { expect, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";

test("who removes the sample while signed in as one of it becomes the first admin by a link, and real cases stay", async ({
  page,
}) => {
  await signInAs(page, "admin");
  const banner = page.getByRole("region", { name: "Sample portfolio" });
  await expect(banner).toContainText("Real cases are here: sample cases are out of the ranking");
  await banner.getByRole("button", { name: "Remove the sample" }).click();
  const question = page.getByRole("alertdialog", { name: "Remove the sample portfolio?" });
  await question.getByRole("button", { name: "Remove the sample" }).click();

  const setUp = page.getByRole("alertdialog", { name: "Set up the first admin" });
  const link = await setUp.getByRole("link", { name: "Open the link" }).getAttribute("href");
  await setUp.getByRole("link", { name: "Open the link" }).click();
  await page.getByLabel("Your name").fill("Frida First");
  await page.getByLabel("E-mail address").fill("frida@tests.example");
  await page.getByLabel("New password").fill("an umbrella under the stairs");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(banner).toHaveCount(0);
  // What sample people proposed goes with them; what an import brought in stays.
  await page.goto("/use-cases?q=Volunteer+Income+Tax+Assistance");
  await expect(
    page.getByRole("grid").getByRole("link", { name: /^Volunteer Income Tax Assistance/ }),
  ).toBeVisible();
  await page.goto("/use-cases?q=Write+the+note+after+each+claims+call");
  await expect(page.getByText("0 cases", { exact: true })).toBeVisible();
  await page.goto("/admin/people");
  await expect(page.getByRole("link", { name: "Frida First" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Daan Verkerke" })).toHaveCount(0);

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Daan Verkerke" })).toHaveCount(0);
  await page.goto(link ?? "");
  await page.getByLabel("Your name").fill("Sven Second");
  await page.getByLabel("E-mail address").fill("sven@tests.example");
  await page.getByLabel("New password").fill("an umbrella under the stairs");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByText(/This link does not work/)).toBeVisible();
});
