let n = 0;
import { chromium } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { signIn } from "/tmp/team/session.mjs";
// node .look-cases.mjs person path name [widths] [themes] [fold]
const [person, path, name, widths = "1440", themes = "light", fold] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
for (const theme of themes.split(",")) for (const width of widths.split(",").map(Number)) {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 700 : 1000 }, hasTouch: width < 500 });
  await context.addCookies([{ name: "theme", value: theme, url: "http://localhost:4300" }]);
  await signIn(context, person);
  const page = await context.newPage();
  page.on("console", (m) => { if (["error","warning"].includes(m.type()) && !/Trusted|Applying inline style|Permissions-Policy|Failed to load resource|preloaded/.test(m.text())) if (n++ < 8) console.log("CONSOLE", m.type(), m.text().slice(0, 400)); });
  page.on("pageerror", (e) => console.log("PAGEERROR", e.message.slice(0, 600)));
  const r = await page.goto("http://localhost:4300" + path, { waitUntil: "networkidle", timeout: 120000 }).catch((e) => console.log(e.message));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const axe = await new AxeBuilder({ page }).analyze();
  console.log(theme, width, r?.status(), "overflow", overflow, "axe", axe.violations.map((v) => `${v.id}: ${v.nodes.slice(0,2).map((n) => n.target.join(" ")+" "+n.html.slice(0,160)).join(" | ")}`));
  await page.screenshot({ path: `/tmp/shots/${name}-${theme}-${width}.png`, fullPage: !fold });
  await context.close();
}
await browser.close();
