const PLACE = "tunefolio-recent-cases";
const MOST = 6;

/** The keys of the cases opened last in this browser: keys alone, what they stand for is asked of the server again. */
export function recentCases(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? "[]");
    return Array.isArray(kept) ? kept.filter((key) => typeof key === "string") : [];
  } catch {
    return [];
  }
}

/** Remembers the case that stands in an address; other addresses are none of its business. */
export function rememberCase(pathname: string): void {
  const key = /^\/use-cases\/(UC-\d+)/i.exec(pathname)?.[1]?.toUpperCase();
  if (!key) return;
  const others = recentCases().filter((one) => one !== key);
  sessionStorage.setItem(PLACE, JSON.stringify([key, ...others].slice(0, MOST)));
}
