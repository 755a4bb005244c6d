import { chromium } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { signIn } from "/tmp/team/session.mjs";
// usage: node .look-work.mjs who path name [widths] [themes]
const [who, path, name, widths = "320,768,1440", themes = "light,dark"] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ") });
for (const theme of themes.split(",")) {
  const context = await browser.newContext({ reducedMotion: "reduce", colorScheme: theme });
  await signIn(context, who);
  const page = await context.newPage();
  page.on("console", (m) => { if (m.type() === "error" && !m.text().includes("inline style")) console.log("CONSOLE", m.text().slice(0, 400)); });
  page.on("response", (r) => { if (r.status() >= 400) console.log("HTTP", r.status(), r.url()); });
  page.on("pageerror", (e) => console.log("PAGEERROR", e.message.slice(0, 400)));
  for (const width of widths.split(",").map(Number)) {
    await page.setViewportSize({ width, height: width < 700 ? 740 : 900 });
    for (let attempt = 0; attempt < 4; attempt++) { try {
    const r = await page.goto(`http://localhost:4300${path}`, { waitUntil: "load", timeout: 120000 });
    await page.waitForTimeout(700);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    const axe = await new AxeBuilder({ page }).analyze();
    console.log(name, theme, width, r.status(), "overflow", overflow, "axe", axe.violations.map((v) => `${v.id}: ${v.nodes.slice(0,3).map((n) => n.html.slice(0, 160)).join(" | ")}`).join("\n   ") || 0);
    await page.screenshot({ path: `/tmp/shots/${name}-${theme}-${width}.png`, fullPage: true });
    break; } catch (e) { console.log("again", e.message.slice(0, 80)); } }
  }
  await context.close();
}
await browser.close();
