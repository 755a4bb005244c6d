import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { environment } from "@/lib/server/environment";
import { SESSION_COOKIE } from "@/lib/server/session";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a change that another site's page could have sent with this browser's session.
 * Calls with a bearer token, or without a session, carry no ambient authority and are let through.
 */
export function refuseForeignOrigin(request: Request): void {
  if (SAFE.has(request.method) || request.headers.has("authorization")) return;
  if (!request.headers.get("cookie")?.includes(SESSION_COOKIE)) return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  if (!origin || !environment().ownOrigins.includes(origin) || (site !== null && site !== "same-origin")) {
    throw new DomainError("forbidden", "Changes with a session are accepted from the app's own pages only.");
  }
}
