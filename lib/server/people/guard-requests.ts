import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { PEER_HEADER } from "@/lib/server/people/own-headers";

/** Looks at each request before the framework does. Called once when the app starts. */
export function guardRequests(): void {
  subscribe("http.server.request.start", (message) => {
    guardRequest((message as { request: IncomingMessage }).request);
  });
}

/**
 * Writes down the address of the socket, which a route handler is not given (X-Forwarded-For is whatever the client
 * says), and turns what makes the framework answer 500 into what it refuses: TRACE, and escapes that are no UTF-8.
 */
export function guardRequest(request: IncomingMessage): void {
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  if (request.method === "TRACE") request.method = "PURGE";
  request.url = withReadableEscapes(request.url ?? "/");
}

function withReadableEscapes(url: string): string {
  const [path = "/", ...query] = url.split("?");
  if (isReadable(path)) return url;
  const readable = path.replace(/(?:%[\da-f]{2})+|%/gi, (run) => (isReadable(run) ? run : "%EF%BF%BD"));
  return [readable, ...query].join("?");
}

function isReadable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== "";
  } catch {
    return false;
  }
}
