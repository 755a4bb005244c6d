const SOMEWHERE = "http://somewhere.invalid";

/**
 * Where to go after signing in: a path of this app, with its query; "/" for anything else, so that nobody can be sent
 * to another site (or back to the sign-in page) by a link.
 */
export function returnPath(asked: string | null | undefined): string {
  // A browser drops tabs and line breaks and reads "\" as "/": such an address is never one of ours.
  if (!asked?.startsWith("/") || /[\\\p{Cc}]/u.test(asked) || asked.length > 2_000) return "/";
  const url = URL.parse(asked, SOMEWHERE);
  if (url?.origin !== SOMEWHERE || asked.startsWith("//")) return "/";
  if (/^\/+(sign-in|set-up|api)(\/|$)/i.test(url.pathname) || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}`;
}
