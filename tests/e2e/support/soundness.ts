import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const widths = [1440, 768, 320];

export type ColorTheme = "light" | "dark";

/** The theme as somebody chose it, from the next page on. */
export async function chooseTheme(page: Page, baseURL: string | undefined, theme: ColorTheme): Promise<void> {
  await page.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);
}

/** The page as it stands, on a desk, a tablet and a phone: nothing for axe to find, nothing to scroll sideways. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await page.evaluate(holdStill);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const faults = await faultsOf(page);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft({ faults, sideways }, `${name} at ${width} px`).toEqual({ faults: [], sideways: 0 });
  }
}

/** From here on nothing moves: axe would take a colour on its way to another width or theme for the one that stands there. */
function holdStill(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important }");
  document.adoptedStyleSheets = [sheet];
}

async function faultsOf(page: Page): Promise<string[]> {
  // Without frames of other sites the run needs no second page, and only what is wrong is described.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}
