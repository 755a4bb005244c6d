import type { Density, Rail, Theme } from "@/components/shell/appearance";

interface Appearance {
  theme: Theme;
  density: Density;
  rail: Rail;
}

const oneYear = 60 * 60 * 24 * 365;

/** Changes the page at once and leaves a cookie, so that the server paints the next page the same way. */
export function rememberAppearance<Choice extends keyof Appearance>(
  choice: Choice,
  value: Appearance[Choice],
) {
  atOnce(() => {
    document.documentElement.dataset[choice] = value;
  });
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve.
  document.cookie = `${choice}=${value}; Path=/; Max-Age=${oneYear}; SameSite=Lax${secure}`;
}

/** Nothing fades from one theme to the other: a list of a thousand cells would be drawn anew for each step of it. */
function atOnce(change: () => void): void {
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { transition: none !important }");
  document.adoptedStyleSheets.push(still);
  change();
  window.getComputedStyle(document.body);
  window.setTimeout(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== still);
  }, 1);
}
