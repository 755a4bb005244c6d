import { ListOrder } from "@/lib/domain/use-cases/list-order";
import { call } from "@/tests/support/call";

const ofCase = [
  "",
  "/activity",
  "/blockers",
  "/comments",
  "/decisions",
  "/diff?from=1",
  "/follow",
  "/likenesses",
  "/mentionable",
  "/merged-cases",
  "/metrics",
  "/panel",
  "/rating",
  "/overrides",
  "/ratings",
  "/score",
  "/similar-cases",
  "/value-checks",
  "/versions",
  "/versions/1",
];

/** Every door through which one case can be looked at. */
export function doorsOf(key: string): string[] {
  return ofCase.map((rest) => `/use-cases/${key}${rest}`);
}

const sorts = ListOrder.options;
const filters = [
  "stage=scoring",
  "attention=blocked",
  "attention=unassigned",
  "mine=true",
  "quadrant=quick_win,blocked",
  "f=priority:notEmpty:",
  "f=|impact:gte:1~|feasibility:lte:5",
  "f=quadrant:empty:~waiting:is:panel",
];

/** Every door through which many can be looked at, in every order. */
export const commonDoors: readonly string[] = [
  ...sorts.flatMap((sort) => [`/use-cases?sort=${sort}&limit=200`, `/use-cases?sort=${sort}&limit=7`]),
  ...filters.map((filter) => `/use-cases?${filter}&limit=200`),
  "/use-cases?q=benefits&limit=200",
  "/audit?limit=200",
  "/audit?action=rating.save",
  "/cycles/current",
  "/departments",
  "/home",
  "/imports",
  "/me",
  "/notices",
  "/notices?unread=true",
  "/overrides",
  "/panels",
  "/people",
  "/portfolio",
  "/portfolio?quickLook=true",
  "/quick-looks?limit=200",
  "/portfolio?stage=scoring,review",
  "/portfolio/attention",
  "/portfolio/matrix",
  "/scoring",
  "/scoring-model",
  "/scoring-model/versions",
  "/sessions",
  "/tokens",
  "/triage",
  "/value-checks",
];

/** All that somebody gets to see behind these doors, status and headers included, with ids by order of appearance. */
export async function observe(token: string, doors: readonly string[]): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const door of doors) {
    const { status, headers, text } = await call("GET", door, { token, headers: { "x-request-id": "same" } });
    if (status >= 500) throw new Error(`${door} answers ${status}.`);
    // When a token was last used is the only time that the asking itself sets.
    const still = text
      .replace(/"lastUsedAt":"[^"]*"/g, '"lastUsedAt":"…"')
      .replace(/"next":"[^"]*"/g, '"next":"…"');
    seen.set(door, `${status} ${JSON.stringify([...headers])} ${still}`);
  }
  return numbered(seen);
}

/** What is made in both worlds gets its id by chance in each: ids are told apart by where they first appear. */
export function numbered<Name>(texts: Iterable<readonly [Name, string]>): Map<Name, string> {
  const numbers = new Map<string, number>();
  const number = (id: string) => {
    const known = numbers.get(id) ?? numbers.size;
    numbers.set(id, known);
    return `#${known}`;
  };
  const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  return new Map([...texts].map(([name, text]) => [name, text.replace(ids, number)]));
}
