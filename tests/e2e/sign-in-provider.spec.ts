import { expect, type Page, test } from "@playwright/test";
import { type ProviderPerson, startProvider, type TestProvider } from "../support/oidc";

let provider: TestProvider;

test.beforeAll(async ({ baseURL }) => {
  provider = await startProvider(baseURL ?? "");
});

test.afterAll(async () => {
  await provider.stop();
});

test("somebody from the identity provider comes in with the roles of their groups, which count anew each time", async ({
  page,
}) => {
  const ida = someone("ida", { groups: ["AI leads", "Privacy office"] });
  await signIn(page, ida.login);
  await page.waitForURL((url) => url.pathname === "/");
  const first = await whoAmI(page);
  expect(first).toMatchObject({ name: "Ida", email: ida.email, signsInBy: "provider" });
  expect(first).toMatchObject({ roles: ["lead", "reviewer"], areas: ["privacy"] });
  ida.person.groups = ["Unknown group"];
  await page.context().clearCookies();
  await signIn(page, ida.login);
  await page.waitForURL((url) => url.pathname === "/");
  expect(await whoAmI(page)).toMatchObject({ id: first.id, roles: ["viewer"], areas: [] });
});

test("they come back to the page they asked for, and signing out ends their session", async ({ page }) => {
  const { login } = someone("olga", {});
  await page.goto("/account");
  await throughProvider(page, login);
  await expect(page.getByRole("heading", { level: 1, name: "Olga" })).toBeVisible();
  const cookies = await page.context().cookies();
  await page.waitForLoadState("networkidle");
  await page.getByTitle("Your account and display").click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await page.context().addCookies(cookies.filter(({ name }) => name.startsWith("__Host-tunefolio-")));
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an answer with a wrong state is refused", async ({ page }) => {
  const { login } = someone("mallory", {});
  const answer = new URL(await answerOfProvider(page, login));
  answer.searchParams.set("state", "somebody-elses");
  await page.goto(answer.href);
  await expectRefusal(page, "Signing in with your organisation did not work. Start again from here.");
});

test("an answer that another browser asked for is refused", async ({ page, browser }) => {
  const { login } = someone("victim", {});
  const answer = await answerOfProvider(page, login);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(answer);
  await expect(other.getByText("Signing in with your organisation did not work.")).toBeVisible();
  await context.close();
  await page.goto(answer);
  await page.waitForURL((url) => url.pathname === "/");
});

test("nobody takes over somebody else's account by having the same e-mail address there", async ({
  page,
}) => {
  const { login } = someone("impostor", { email: "admin@sample.example" });
  await signIn(page, login);
  await expectRefusal(page, "Somebody with your e-mail address is here already and signs in another way.");
});

test("an e-mail address that the provider calls unconfirmed is none", async ({ page }) => {
  const { login } = someone("unsure", { email_verified: false });
  await signIn(page, login);
  await expectRefusal(page, "Your organisation's sign-in did not tell a confirmed e-mail address.");
});

function someone(name: string, more: ProviderPerson) {
  const login = `${name}-${Date.now()}`;
  const email = `${login}@company.example`;
  const person: ProviderPerson = { name: name[0]?.toUpperCase() + name.slice(1), email, groups: [], ...more };
  provider.people.set(login, person);
  return { login, email, person };
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto("/sign-in");
  await throughProvider(page, login);
}

async function throughProvider(page: Page, login: string): Promise<void> {
  await logInAtProvider(page, login);
  await page.getByRole("button", { name: "Continue" }).click();
}

async function logInAtProvider(page: Page, login: string): Promise<void> {
  await page.getByRole("button", { name: "Sign in with your organisation" }).click();
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("whatever");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
}

/** The address with which the provider sends somebody back to the app, before a browser has gone there. */
async function answerOfProvider(page: Page, login: string): Promise<string> {
  await page.goto("/sign-in");
  await logInAtProvider(page, login);
  const consent = await page.locator("form").evaluate((form) => (form as HTMLFormElement).action);
  const options = { maxRedirects: 0 };
  const agreed = await page.request.post(consent, { ...options, form: { prompt: "consent" } });
  const answered = await page.request.get(agreed.headers().location ?? "", options);
  return answered.headers().location ?? "";
}

async function expectRefusal(page: Page, sentence: string): Promise<void> {
  await expect(page.getByText(sentence)).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
}

async function whoAmI(page: Page): Promise<Record<string, unknown>> {
  return (await page.request.get("/api/v1/me")).json();
}
