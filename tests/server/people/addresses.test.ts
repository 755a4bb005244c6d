import { describe, expect, it } from "vitest";
import { returnPath } from "@/lib/domain/people/return-path";
import { clientAddress, isFromTrustedProxy, networkOf } from "@/lib/server/people/client-address";

describe("the way back after signing in", () => {
  it.each(["/", "/use-cases", "/use-cases/UC-0001?tab=scores", "/portfolio?f=dept:in:hr~score:gte:60"])(
    "is kept when it is a page of this app: %s",
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    null,
    undefined,
    "",
    "use-cases",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    "/\\/evil.example",
    "http://evil.example",
    "https:evil.example",
    "HTTPS://evil.example/",
    "javascript:alert(1)",
    "data:text/html,x",
    "/.//evil.example",
    "/..//evil.example",
    "/%2e%2e//evil.example",
    "/sign-in",
    "/sign-in?next=/x",
    "/set-up",
    "/api/v1/people",
    `/${"x".repeat(3000)}`,
  ])("is the start page for %j", (path) => {
    expect(returnPath(path)).toBe("/");
  });
});

describe("the address of a client", () => {
  const at = (peer: string, forwarded?: string) =>
    new Headers({ "x-tunefolio-peer": peer, ...(forwarded ? { "x-forwarded-for": forwarded } : {}) });

  it("is the peer's, whatever X-Forwarded-For says, unless the peer is a trusted proxy", () => {
    expect(clientAddress(at("192.0.2.1", "203.0.113.9"), [])).toBe("192.0.2.1");
    expect(clientAddress(at("192.0.2.1", "203.0.113.9"), ["10.0.0.0/8"])).toBe("192.0.2.1");
    expect(clientAddress(at("10.1.1.1", "203.0.113.9"), ["10.0.0.0/8"])).toBe("203.0.113.9");
  });

  it("is the nearest one that no trusted proxy has, so that a client cannot put one before it", () => {
    expect(clientAddress(at("10.1.1.1", "1.1.1.1, 203.0.113.9, 10.2.2.2"), ["10.0.0.0/8"])).toBe(
      "203.0.113.9",
    );
    expect(clientAddress(at("10.1.1.1", "1.1.1.1, nonsense"), ["10.0.0.0/8"])).toBe("unknown");
  });

  it("reads an IPv4 address inside IPv6 as IPv4, and a proxy given as one address", () => {
    expect(clientAddress(at("::ffff:192.0.2.1"), [])).toBe("192.0.2.1");
    expect(clientAddress(at("::ffff:10.0.0.5", "203.0.113.9"), ["10.0.0.5"])).toBe("203.0.113.9");
    expect(isFromTrustedProxy(at("::1"), ["::1"])).toBe(true);
    expect(isFromTrustedProxy(new Headers(), ["::1"])).toBe(false);
  });

  it("stands for its whole network in IPv6", () => {
    expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
    expect(networkOf("192.0.2.1")).toBe("192.0.2.1");
  });
});
