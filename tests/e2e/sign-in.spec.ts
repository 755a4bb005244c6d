import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { signInAs } from "./support/sign-in";

const password = "copper kettle under fog";

test("whoever is not signed in is sent to sign in, and comes back to the page that was asked for", async ({
  page,
}) => {
  await page.goto("/use-cases?stage=live");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole("button", { name: "Nele Dierkx" }).click();
  await expect(page).toHaveURL(/\/use-cases\?stage=live$/);
});

test("a link cannot send somebody to another site after signing in", async ({ page, baseURL }) => {
  await page.goto("/sign-in?next=%2F%5Cevil.example");
  await page.getByRole("button", { name: "Nele Dierkx" }).click();
  await expect(page).toHaveURL(`${baseURL}/`);
});

test("the session cookie is for this host alone, out of reach of scripts, and holds no name or role", async ({
  page,
}) => {
  await signInAs(page, "admin");
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === "__Host-tunefolio-session");
  expect(session).toMatchObject({ secure: true, httpOnly: true, sameSite: "Lax", path: "/" });
  expect(cookies.every(({ name }) => name.startsWith("__Host-tunefolio-"))).toBe(true);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("another site's page can sign nobody in or out", async ({ page, baseURL }) => {
  await signInAs(page, "viewer");
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
  const { id: person } = (await whoAmI(page)) as { id: string };
  const forged = [
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "" },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const headers of forged) {
    for (const operation of ["signout", "callback/sample", "callback/password", "signin/oidc"]) {
      const sent = { "content-type": "application/json", origin: baseURL ?? "", ...headers };
      const data = { csrfToken, person };
      expect((await page.request.post(`/api/auth/${operation}`, { headers: sent, data })).status()).toBe(403);
    }
  }
  const own = { "content-type": "application/json", origin: baseURL ?? "" };
  expect(
    (await page.request.post("/api/auth/signout", { headers: own, data: { csrfToken: "x" } })).status(),
  ).toBe(403);
  expect(await whoAmI(page)).toMatchObject({ id: person });
});

test("a path that is no text, and a method that is none, are refused without a failure", async ({
  request,
}) => {
  for (const path of [
    "/admin/people/%ff",
    "/api/v1/people/%ff",
    "/api/v1/people/%",
    "/%c3%28",
    "/use-cases/%ff",
  ]) {
    const { status } = await ask(request, "GET", path);
    expect([401, 404, 200], `${path} ${status}`).toContain(status);
  }
  expect((await ask(request, "TRACE", "/")).status).toBe(405);
});

test("signing out ends the session on the server, so that its cookie is worth nothing any more", async ({
  page,
}) => {
  await signInAs(page, "viewer");
  const cookies = await page.context().cookies();
  await page.goto("/account");
  await page.waitForLoadState("networkidle");
  await page.getByTitle("Your account and display").click();
  const [left] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/api/auth/signout")),
    page.getByRole("button", { name: "Sign out" }).click(),
  ]);
  expect((await left.allHeaders())["clear-site-data"]).toBe('"cache", "storage"');
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await page.context().addCookies(cookies);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an admin invites somebody, who chooses a password with the link and signs in", async ({
  page,
  browser,
  baseURL,
}) => {
  const { email, link } = await invite(page);
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const guest = await context.newPage();
  await guest.goto(link);
  await guest.getByLabel("New password").fill("password1234");
  await guest.getByRole("button", { name: "Save and sign in" }).click();
  await expect(guest.getByText(/words that are guessed first/).first()).toBeVisible();
  await guest.getByLabel("New password").fill(password);
  await guest.getByRole("button", { name: "Save and sign in" }).click();
  await guest.waitForURL((url) => url.pathname === "/");
  expect(await whoAmI(guest)).toMatchObject({ email, roles: ["proposer"] });
  await guest.goto("/admin/people");
  await expect(guest.getByText("could not be found").or(guest.getByText("not found")).first()).toBeVisible();
  await context.clearCookies();
  await guest.goto(link);
  await guest.reload();
  await guest.getByLabel("New password").fill("another kettle in rain");
  await guest.getByRole("button", { name: "Save and sign in" }).click();
  await expect(guest.getByText(/This link does not work/)).toBeVisible();
  await signInWithPassword(guest, email, "wrong password here");
  await expect(guest.getByText("The e-mail address or the password is not right.")).toBeVisible();
  await signInWithPassword(guest, email, password);
  await guest.waitForURL((url) => url.pathname === "/");
  await context.close();
});

test("somebody makes a token, uses it, and revokes it", async ({ page, playwright, baseURL }) => {
  await signInAs(page, "viewer");
  const name = `A script of ${Date.now()}`;
  await page.goto("/account");
  await page.getByLabel("What it is for").fill(name);
  await page.getByRole("button", { name: "Make the token" }).click();
  const token = await page.getByLabel("API token", { exact: true }).inputValue();
  const script = await playwright.request.newContext({
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  expect((await script.get(`${baseURL}/api/v1/me`)).status()).toBe(200);
  const revoke = page.getByRole("button", { name: `Revoke the token ${name}` });
  await revoke.click();
  await expect(revoke).toBeHidden();
  expect((await script.get(`${baseURL}/api/v1/me`)).status()).toBe(401);
  await script.dispose();
});

test("a role that is taken away is gone on the next click", async ({ page, browser, baseURL }) => {
  await signInAs(page, "admin");
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await context.newPage();
  await signInAs(other, "lead-b");
  expect(await whoAmI(other)).toMatchObject({ roles: ["lead"] });
  await page.goto("/admin/people?q=Bram");
  await page.getByRole("link", { name: "Bram Osterloh" }).click();
  await changeRole(page, "AI lead", "Viewer");
  expect(await whoAmI(other)).toMatchObject({ roles: ["viewer"] });
  await changeRole(page, "Viewer", "AI lead");
  expect(await whoAmI(other)).toMatchObject({ roles: ["lead"] });
  await context.close();
});

test("one can sign in and look after people with the keyboard alone", async ({ page }) => {
  await page.goto("/sign-in");
  const admin = page.getByRole("button", { name: "Daan Verkerke" });
  for (let presses = 0; presses < 30 && !(await isFocused(admin)); presses++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/admin/people/new");
  await page.getByLabel("Name").focus();
  await page.keyboard.type("Keyboard Person");
  await page.keyboard.press("Tab");
  await page.keyboard.type(`keyboard-${Date.now()}@tests.example`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Keyboard Person" })).toBeVisible();
});

async function invite(page: Page): Promise<{ email: string; link: string }> {
  const email = `invited-${Date.now()}@tests.example`;
  await signInAs(page, "admin");
  await page.goto("/admin/people/new");
  await page.getByLabel("Name").fill("Iris Invited");
  await page.getByLabel("E-mail address").fill(email);
  await page.locator("label", { hasText: /^Viewer/ }).click();
  await page.locator("label", { hasText: /^Proposer/ }).click();
  await page.getByRole("button", { name: "Add the person" }).click();
  await page.getByRole("button", { name: "Make an invitation link" }).click();
  return { email, link: await page.getByLabel("One-time link").inputValue() };
}

async function changeRole(page: Page, from: string, to: string): Promise<void> {
  await page.locator("label", { hasText: new RegExp(`^${from}`) }).click();
  await page.locator("label", { hasText: new RegExp(`^${to}`) }).click();
  await expect(page.getByRole("checkbox", { name: new RegExp(`^${to}`) })).toBeChecked();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "PATCH"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  expect(answer.status()).toBe(200);
  // The form starts anew from the version that was saved.
  await expect(page.getByText("Saved.").last()).toBeVisible();
  await page.reload();
}

async function signInWithPassword(page: Page, email: string, secret: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByText("Sign in with a password").click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(secret);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

async function whoAmI(page: Page): Promise<unknown> {
  return (await page.request.get("/api/v1/me")).json();
}

async function ask(request: APIRequestContext, method: string, path: string): Promise<{ status: number }> {
  const response = await request.fetch(path, { method });
  return { status: response.status() };
}

async function isFocused(locator: ReturnType<Page["getByRole"]>): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
