import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const widths = [1440, 768, 320];

/** The dark theme can differ from the light one in its colours alone. */
const themes: Record<"light" | "dark", RunOptions> = {
  light: {},
  dark: { runOnly: ["color-contrast", "link-in-text-block"] },
};

/**
 * The page as it stands, on a desk, a tablet and a phone, in both themes: nothing for axe to find, nothing to scroll sideways.
 * The theme is a name on the page, as the server writes it.
 */
export async function expectSound(page: Page, name: string): Promise<void> {
  await page.evaluate(holdStill);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const [theme, options] of Object.entries(themes)) {
      await page.locator("html").evaluate((root, name) => root.setAttribute("data-theme", name), theme);
      const faults = await faultsOf(page, options);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect
        .soft({ faults, sideways }, `${name}, ${theme}, at ${width} px`)
        .toEqual({ faults: [], sideways: 0 });
    }
  }
}

/** From here on nothing moves: axe would take a colour on its way to another width or theme for the one that stands there. */
function holdStill(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, ::before, ::after { transition: none !important; animation: none !important }");
  document.adoptedStyleSheets = [sheet];
}

/** What axe finds. A page is given it once: it is half a megabyte, and stays until the page is left. */
async function faultsOf(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (asked) => {
    const found = await window.axe.run(document, { resultTypes: ["violations"], ...asked });
    return found.violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html) }));
  }, options);
  return violations.flatMap(({ id, places }) => places.slice(0, 3).map((html) => `${id}: ${html}`));
}

declare global {
  interface Window {
    axe: typeof import("axe-core");
  }
}
