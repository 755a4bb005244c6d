import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { Route } from "@/lib/server/openapi/route";
import { nearValid, type References, spoiled } from "@/tests/server/fuzz/near-valid";
import { oddSearches, oddTargets } from "@/tests/server/fuzz/odd-addresses";
import { oddValue, RawJson, toJsonText } from "@/tests/server/fuzz/odd-json";

export interface FuzzedRequest {
  method: string;
  /** What stands for {key} or {id} in the path. */
  target: string;
  search: string;
  headers: [string, string][];
  body: Buffer | null;
}

export interface Surroundings {
  references: References;
  /** What cursors of this route hold. */
  places: readonly unknown[];
  /** Ids and keys that fit the route. */
  targets: readonly string[];
  /** Bearer tokens: of somebody who may, and of others. */
  tokens: readonly string[];
}

/** Calls of one route as nobody should make them, among some that are nearly or wholly right. */
export function fuzzedRequests(route: Route, around: Surroundings): fc.Arbitrary<FuzzedRequest> {
  const isReading = route.method === "GET";
  return fc
    .record({
      target: targetFor(around.targets),
      search: isReading ? searchFor(route, around) : fc.constantFrom("", "", "?x=1", "?__proto__=1"),
      payload: isReading ? fc.constant(null) : payloadFor(route, around.references),
      identity: identityFor(around.tokens),
      headers: fc.array(oddHeader, { maxLength: 3 }),
    })
    .map(({ target, search, payload, identity, headers }) => ({
      method: route.method,
      target,
      search,
      headers: [
        ...(payload?.type ? [["content-type", payload.type] as [string, string]] : []),
        ...identity,
        ...headers,
      ],
      body: payload?.body ?? null,
    }));
}

function targetFor(targets: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(targets.length > 0 ? targets : oddTargets)) },
    {
      weight: 1,
      arbitrary: fc.oneof(fc.constantFrom(...oddTargets), fc.string().map(encodeURIComponentOfAny)),
    },
  );
}

function searchFor({ operation }: Route, { references, places }: Surroundings): fc.Arbitrary<string> {
  const valid = nearValid(operation.input, { ...references, cursor: places.map(toCursorText) });
  return fc.oneof(
    { weight: 4, arbitrary: valid.map(searchOf) },
    { weight: 4, arbitrary: spoiled(valid).map(searchOf) },
    { weight: 2, arbitrary: fc.constantFrom(...oddSearches) },
    ...(places.length > 0 ? [{ weight: 3, arbitrary: tamperedCursor(valid, places) }] : []),
    { weight: 1, arbitrary: fc.string({ unit: "binary" }).map((text) => `?${text.replaceAll("#", "")}`) },
  );
}

/** A cursor of ours in which something was changed, beside parameters that fit. */
function tamperedCursor(valid: fc.Arbitrary<unknown>, places: readonly unknown[]): fc.Arbitrary<string> {
  const place = fc.oneof(fc.constantFrom(...places), spoiled(fc.constantFrom(...places)));
  return fc.tuple(fc.option(valid, { nil: {} }), place).map(([parameters, content]) => {
    return searchOf({ ...(parameters as object), limit: 1, cursor: toCursorText(content) });
  });
}

function toCursorText(place: unknown): string {
  return Buffer.from(toJsonText(place)).toString("base64url");
}

interface Payload {
  type: string | null;
  body: Buffer;
}

function payloadFor({ operation }: Route, references: References): fc.Arbitrary<Payload | null> {
  const json = (value: fc.Arbitrary<unknown>) =>
    value.map((content): Payload => ({ type: "application/json", body: Buffer.from(toJsonText(content)) }));
  const valid = nearValid(operation.input, references);
  return fc.oneof(
    { weight: 6, arbitrary: json(valid) },
    { weight: 6, arbitrary: json(spoiled(valid)) },
    { weight: 2, arbitrary: json(oddValue) },
    { weight: 3, arbitrary: json(valid).chain(broken) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function broken({ type, body }: Payload): fc.Arbitrary<Payload> {
  const as = (bytes: Buffer | string, other = type): Payload => ({
    type: other,
    body: Buffer.from(bytes as Buffer),
  });
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/json; charset=utf-16",
    "json",
    '"',
    "application/jsonx",
  ];
  return fc.oneof(
    fc.nat(Math.max(body.length - 1, 0)).map((end) => as(body.subarray(0, end))),
    fc.constantFrom(...types, null).map((other) => as(body, other)),
    fc.constantFrom(
      as(Buffer.concat([body.subarray(0, 5), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), body.subarray(5)])),
      as(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body])),
      as(Buffer.from(body.toString(), "utf16le")),
      as(gzipSync(body)),
      as(`${body},`),
      as(body.toString().replace("{", '{"title":"x","title":"y",')),
      as("NaN"),
      as("undefined"),
      as("// {}"),
      as("{'title':'x'}"),
      as(" ".repeat(1_100_000)),
      as(`{"title":"${"a".repeat(1_000_000)}"}`),
      as("[".repeat(900_000)),
    ),
  );
}

function identityFor(tokens: readonly string[]): fc.Arbitrary<[string, string][]> {
  const bearer = (token: string): [string, string][] => [["authorization", `Bearer ${token}`]];
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...tokens).map(bearer) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...["Bearer", "Bearer x", "Basic eDp5", `Bearer ${"a".repeat(9_000)}`, "bearer \u00ff"])
        .map((text): [string, string][] => [["authorization", text]]),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<[string, string][]>(
        [],
        [["origin", "http://localhost:3000"]],
        [
          ["origin", "http://localhost:3000"],
          ["cookie", "__Host-tunefolio-session=eyJhbGciOiJub25lIn0.e30."],
        ],
        [
          ["origin", "http://evil.example"],
          ["cookie", "__Host-tunefolio-session=x; a=b; ;;="],
        ],
      ),
    },
  );
}

const tags = [
  "*",
  "*",
  "*",
  "*",
  '"1"',
  '"2"',
  'W/"1"',
  '"0"',
  '"-1"',
  '"999999999999"',
  '"1", "2"',
  "1",
  '"\u00ff"',
  "",
  '"1',
];
const oddHeader: fc.Arbitrary<[string, string]> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...tags).map((tag): [string, string] => ["if-match", tag]) },
  { weight: 2, arbitrary: fc.constantFrom(...tags).map((tag): [string, string] => ["if-none-match", tag]) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("k", "same", "x".repeat(255), "x".repeat(256), "a b", "\u00ff", "", "'; --")
      .map((key): [string, string] => ["idempotency-key", key]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<[string, string]>(
      ["content-encoding", "gzip"],
      ["content-encoding", "identity"],
      ["content-length", "99999999999"],
      ["content-length", "-1"],
      ["x-request-id", "\u00ff\u00fe"],
      ["x-request-id", "x".repeat(15_000)],
      ["x-big", "x".repeat(16_000)],
      ["accept", "text/html;q=\u00ff"],
      ["accept-language", "x".repeat(4_000)],
      ["x-http-method-override", "DELETE"],
      ["x-forwarded-host", "evil.example"],
      ["sec-fetch-site", "cross-site"],
    ),
  },
);

function searchOf(value: unknown): string {
  if (typeof value !== "object" || value === null || value instanceof RawJson) {
    return `?${encodeURIComponentOfAny(textOf(value))}`;
  }
  const pairs = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${encodeURIComponentOfAny(name)}=${encodeURIComponentOfAny(textOf(member))}`);
  return `?${pairs.join("&")}`;
}

// A text stands in an address as itself, with what its escapes stand for.
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(",");
  const text = toJsonText(value);
  return text.startsWith('"') ? String(JSON.parse(text)) : text;
}

function encodeURIComponentOfAny(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
