import type { IncomingMessage } from "node:http";
import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { routes } from "@/lib/server/openapi/routes";
import { guardRequest } from "@/lib/server/people/guard-requests";
import { proxiedAddresses, uploadRoutes } from "@/lib/server/response-headers";
import nextConfig from "@/next.config";
import { config, proxy } from "@/proxy";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, init));

describe("the proxy", () => {
  it("gives every answer a policy with a nonce of its own, and no inline script", () => {
    const policies = [ask("/"), ask("/use-cases"), ask("/", { method: "POST" })].map(
      ({ headers }) => headers.get("content-security-policy") ?? "",
    );
    const nonces = policies.map(
      (policy) => /script-src 'self' 'nonce-([^']{20,})' 'strict-dynamic'/.exec(policy)?.[1],
    );
    expect(new Set(nonces).size).toBe(3);
    for (const policy of policies) {
      expect(policy).not.toMatch(/script-src[^;]*unsafe|style-src [^;]*unsafe/);
      expect(policy).toContain("style-src-attr 'unsafe-inline'");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });

  it("sets the other headers of the promise", () => {
    const { headers } = ask("/sign-in");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security")).toContain("max-age=31536000; includeSubDomains");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("content-security-policy-report-only")).toBe("require-trusted-types-for 'script'");
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "PURGE", "PROPFIND", "OPTIONS"])(
    "answers 405 to %s outside the API",
    (method) => {
      expect(ask("/use-cases", { method }).status).toBe(405);
      expect(ask("/api/v1/use-cases", { method }).status).toBe(200);
    },
  );

  it("answers 404 to a Server Action, whatever its id", () => {
    expect(ask("/", { method: "POST", headers: { "next-action": "x" } }).status).toBe(404);
    expect(ask("/api/v1/me", { method: "POST", headers: { "next-action": "x" } }).status).toBe(404);
  });

  it("passes on neither a forged host nor a forged inner header, and a request id of its own making", () => {
    const { headers } = ask("/account?tab=tokens", {
      headers: {
        "x-forwarded-host": "evil.example",
        "x-middleware-subrequest": "proxy",
        "x-tunefolio-path": "/evil",
        "x-request-id": "chosen-by-a-stranger",
      },
    });
    const passedOn = headers.get("x-middleware-override-headers")?.split(",") ?? [];
    expect(passedOn).not.toContain("x-forwarded-host");
    expect(passedOn).not.toContain("x-middleware-subrequest");
    expect(headers.get("x-middleware-request-x-tunefolio-path")).toBe("/account?tab=tokens");
    expect(headers.get("x-middleware-request-x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("x-request-id")).toBe(headers.get("x-middleware-request-x-request-id"));
  });
});

describe("the answers to uploads, which the proxy leaves alone", () => {
  const uploads = routes.filter(({ operation }) => "upload" in operation && operation.upload);

  it("are those of every route that takes a file, and of no page", () => {
    expect(config.matcher).toEqual([proxiedAddresses]);
    const isProxied = (path: string) => new RegExp(`^${proxiedAddresses}$`).test(path);
    expect(uploads.length).toBeGreaterThan(0);
    for (const { path } of uploads) expect([path, isProxied(`/api/v1${path}`)]).toEqual([path, false]);
    for (const path of ["/", "/imports", "/api/v1/me", "/api/health"]) expect(isProxied(path)).toBe(true);
  });

  it("carry the headers that the API's other answers carry", async () => {
    const usual = [...ask("/api/v1/me").headers].filter(([name]) => !/^x-(middleware|request-id)/.test(name));
    for (const { source, headers } of (await nextConfig.headers?.()) ?? []) {
      expect(uploadRoutes.map((route) => `${route}/:path*`)).toContain(source);
      const set = new Map(headers.map(({ key, value }) => [key.toLowerCase(), value]));
      for (const [name, value] of usual) expect([name, set.get(name)]).toEqual([name, value]);
    }
    expect(usual.length).toBeGreaterThan(6);
  });
});

describe("the guard before the framework", () => {
  const guarded = (method: string, url: string, headers = {}) => {
    const request = {
      method,
      url,
      headers,
      socket: { remoteAddress: "192.0.2.1" },
    } as unknown as IncomingMessage;
    guardRequest(request);
    return request;
  };

  it("writes the socket's address over what a client sends under that name", () => {
    expect(guarded("GET", "/", { "x-tunefolio-peer": "10.0.0.1" }).headers["x-tunefolio-peer"]).toBe(
      "192.0.2.1",
    );
  });

  it.each([
    ["/people/%ff", "/people/%EF%BF%BD"],
    ["/people/%", "/people/%EF%BF%BD"],
    ["/people/%c3%28?q=%ff", "/people/%EF%BF%BD?q=%ff"],
    ["/people/%C3%A9%20x", "/people/%C3%A9%20x"],
    ["/people?q=%ff", "/people?q=%ff"],
  ])("makes %s readable", (given, readable) => {
    expect(guarded("GET", given).url).toBe(readable);
  });

  it("turns TRACE into a method that is refused", () => {
    expect(guarded("TRACE", "/").method).toBe("PURGE");
  });
});
