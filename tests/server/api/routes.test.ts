import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type { Endpoint } from "@/lib/server/endpoint";
import { openApiDocument } from "@/lib/server/openapi/document";
import { getOpenApi } from "@/lib/server/openapi/queries";
import { routes } from "@/lib/server/openapi/routes";
import { call } from "@/tests/support/call";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

const root = path.resolve(import.meta.dirname, "../../../app/api/v1");
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** Next reads these from a route file; anything else would be code that no test of the API sees. */
const settings = new Set(["dynamic", "runtime", "maxDuration"]);

const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith("route.ts"),
);
const listed = [...routes, { method: "GET", path: "/openapi.json", summary: "", operation: getOpenApi }];

async function exportsOf(file: string): Promise<[string, unknown][]> {
  const module: Record<string, unknown> = await import(
    /* @vite-ignore */ pathToFileURL(path.join(root, file)).href
  );
  return Object.entries(module).filter(([name]) => !settings.has(name));
}

function addressOf(file: string): string {
  return `/${path.dirname(file).replace(/\[(\w+)\]/g, "{$1}")}`;
}

describe("The routes on disk", () => {
  test.each(files)("%s exports handlers made by `endpoint` alone", async (file) => {
    for (const [name, handler] of await exportsOf(file)) {
      expect(methods.has(name), name).toBe(true);
      expect(handler).toBeInstanceOf(Function);
      expect((handler as Endpoint).operation, name).toHaveProperty("name");
    }
  });

  test("are those of the list, each with its operation", async () => {
    const found = await Promise.all(
      files.map(async (file) =>
        (await exportsOf(file)).map(([method, handler]) => ({
          route: `${method} ${addressOf(file)}`,
          operation: (handler as Endpoint).operation,
        })),
      ),
    );
    const onDisk = new Map(found.flat().map(({ route, operation }) => [route, operation]));
    expect([...onDisk.keys()].sort()).toEqual(listed.map((route) => `${route.method} ${route.path}`).sort());
    for (const { method, path: address, operation } of listed) {
      expect(onDisk.get(`${method} ${address}`), address).toBe(operation);
    }
  });

  test("are those that the OpenAPI document describes, each once and by its own name", () => {
    const { paths } = openApiDocument() as { paths: Record<string, Record<string, { operationId: string }>> };
    const described = Object.entries(paths).flatMap(([address, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${address}`),
    );
    expect(described.sort()).toEqual(listed.map((route) => `${route.method} ${route.path}`).sort());
    const ids = Object.values(paths).flatMap((operations) =>
      Object.values(operations).map((one) => one.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("are reached by anybody only where nobody needs to be signed in", async () => {
    const open = listed.filter(({ operation }) => "access" in operation && operation.access === "anonymous");
    expect(open.map((route) => `${route.method} ${route.path}`).sort()).toEqual([
      "GET /openapi.json",
      "POST /links/redeem",
      "POST /unsubscribe/{token}",
    ]);
    for (const { method, path: address } of listed) {
      if (open.some((route) => route.path === address)) continue;
      const sent = method === "GET" ? {} : { body: {}, headers: { origin: "http://localhost:3000" } };
      const { status, body } = await call(method, address.replace(/\{\w+\}/, "UC-0001"), sent);
      expect([method, address, status, body.code]).toEqual([method, address, 401, "unauthenticated"]);
    }
  });

  test("that change something refuse a page of another site, whatever cookie it brings", async () => {
    for (const { method, path: address } of listed.filter((route) => route.method !== "GET")) {
      for (const origin of [undefined, "null", "http://evil.example", "http://localhost:3000.evil.example"]) {
        const headers = { cookie: "__Host-tunefolio-session=x", ...(origin ? { origin } : {}) };
        const { status } = await call(method, address.replace(/\{\w+\}/, "UC-0001"), { body: {}, headers });
        expect([method, address, origin, status]).toEqual([method, address, origin, 403]);
      }
    }
  });
});
