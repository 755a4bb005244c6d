import { type NextRequest, NextResponse } from "next/server";
import { isFromTrustedProxy } from "@/lib/server/people/client-address";
import { PATH_HEADER } from "@/lib/server/people/own-headers";
import { dataPolicy, securityHeaders } from "@/lib/server/response-headers";

/**
 * Sets what every answer carries and refuses what no page takes. It decides nothing about who may see what: pages and
 * endpoints do that themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const requestId = requestIdOf(request);
  const isData = request.nextUrl.pathname.startsWith("/api/v1/");
  const policy = isData ? dataPolicy : contentSecurityPolicy(nonce);
  const response =
    refusal(request) ??
    NextResponse.next({ request: { headers: inward(request, nonce, policy, requestId) } });
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Request-Id", requestId);
  return response;
}

// The framework reads this from the text of the file: it is `proxiedAddresses`, written out.
export const config = { matcher: ["/((?!api/v1/imports).*)"] };

const READING = new Set(["GET", "HEAD"]);

function refusal(request: NextRequest): NextResponse | null {
  if (request.headers.has("next-action")) return new NextResponse(null, { status: 404 });
  const isApi = request.nextUrl.pathname.startsWith("/api/");
  if (isApi || READING.has(request.method)) return null;
  return new NextResponse(null, { status: 405, headers: { Allow: "GET, HEAD" } });
}

function inward(request: NextRequest, nonce: string, policy: string, requestId: string): Headers {
  const headers = new Headers(request.headers);
  headers.delete("x-middleware-subrequest");
  if (!isFromTrustedProxy(headers)) headers.delete("x-forwarded-host");
  headers.set("x-request-id", requestId);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("x-nonce", nonce);
  // The framework reads the nonce for its own scripts from this header.
  headers.set("content-security-policy", policy);
  return headers;
}

function requestIdOf(request: NextRequest): string {
  const given = request.headers.get("x-request-id");
  const isUsable = given !== null && /^[\w.-]{8,100}$/.test(given) && isFromTrustedProxy(request.headers);
  return isUsable ? given : crypto.randomUUID();
}

function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    // React's development build evaluates text to show where an error came from.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
