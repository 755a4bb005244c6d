import { type BrowserContext, type CDPSession, chromium as playwright } from "@playwright/test";
import { chromium } from "@/tests/support/chromium.ts";
import type { Callers } from "./people.ts";

export interface PageFigures {
  path: string;
  scriptKb: number;
  styleKb: number;
  requests: number;
  largestPaintMs: number;
  blockedMs: number;
  shift: number;
  mostScriptKb: number;
}

/** A page with the script that it may load at first. */
interface Page {
  path: string;
  mostScriptKb: number;
  anonymous?: true;
}

const pages: readonly Page[] = [
  { path: "/sign-in", mostScriptKb: 200, anonymous: true },
  { path: "/", mostScriptKb: 260 },
  { path: "/use-cases?sort=-priority", mostScriptKb: 200 },
  { path: "/use-cases/UC-0042", mostScriptKb: 200 },
  { path: "/use-cases/UC-0042/metrics", mostScriptKb: 260 },
  { path: "/use-cases/UC-0042/value", mostScriptKb: 240 },
  { path: "/use-cases/new", mostScriptKb: 260 },
  { path: "/portfolio", mostScriptKb: 240 },
  { path: "/scoring", mostScriptKb: 260 },
  { path: "/imports", mostScriptKb: 260 },
  { path: "/notices", mostScriptKb: 260 },
  { path: "/account", mostScriptKb: 260 },
];

/** Opens each page in a fresh browser, three times, and keeps the middle of what it loaded and how long it took. */
export async function measurePages(
  origin: string,
  { cookie }: Pick<Callers, "cookie">,
  opened = pages,
): Promise<PageFigures[]> {
  const browser = await playwright.launch({ executablePath: chromium.path, args: chromium.flags });
  try {
    const measured: PageFigures[] = [];
    for (const { path, mostScriptKb, anonymous } of opened) {
      const visits: Visit[] = [];
      for (let round = 0; round < 3; round += 1) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        // By domain: a url of plain http would take back `secure`, without which a __Host- cookie is refused.
        if (!anonymous)
          await context.addCookies([
            { ...cookie, domain: new URL(origin).hostname, path: "/", secure: true },
          ]);
        visits.push(await visit(context, `${origin}${path}`));
        await context.close();
      }
      const [, middle] = visits.sort((a, b) => a.largestPaintMs - b.largestPaintMs);
      if (middle) measured.push({ path, mostScriptKb, ...middle });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

type Visit = Omit<PageFigures, "path" | "mostScriptKb">;

async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  const traffic = await listen(await context.newCDPSession(page));
  await page.addInitScript(watchTheScreen);
  // A visitor's browser is there already: what it takes to start a tab on the same two cores is not the page's time.
  await page.evaluate(() => new Promise((settled) => requestIdleCallback(() => setTimeout(settled, 500))));
  const response = await page.goto(address, { waitUntil: "networkidle" });
  if (response?.status() !== 200) throw new Error(`${address} answers ${response?.status()}.`);
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  if (seen.largestPaint === 0) throw new Error(`${address} painted nothing that was seen.`);
  return {
    scriptKb: traffic.Script / 1000,
    styleKb: traffic.Stylesheet / 1000,
    requests: traffic.requests,
    largestPaintMs: seen.largestPaint,
    blockedMs: seen.blocked,
    shift: seen.shift,
  };
}

/** Counts what goes over the wire, compressed as it was sent and without the headers before it, by kind. */
async function listen(session: CDPSession) {
  const traffic = { Script: 0, Stylesheet: 0, requests: 0 };
  const begun = new Map<string, { kind: string; headers: number }>();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    begun.set(requestId, { kind: type, headers: response.encodedDataLength });
    if (!response.url.startsWith("data:")) traffic.requests += 1;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { kind, headers = 0 } = begun.get(requestId) ?? {};
    if (kind === "Script" || kind === "Stylesheet") traffic[kind] += encodedDataLength - headers;
  });
  await session.send("Network.enable");
  return traffic;
}

interface Seen {
  largestPaint: number;
  blocked: number;
  shift: number;
}

// Runs in the page, as text: a function with a name in it would be wrapped in a helper that is not there.
function watchTheScreen(): void {
  const seen = { largestPaint: 0, blocked: 0, shift: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}
