import type { Endpoint, Operation } from "@/lib/server/endpoint";
import { endpoint } from "@/lib/server/endpoint";
import { getOpenApi } from "@/lib/server/openapi/queries";
import { routes } from "@/lib/server/openapi/routes";

export interface Sent {
  token?: string;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: BodyInit;
  headers?: Record<string, string>;
}

export interface Received<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
  text: string;
  bytes: Uint8Array;
}

const all: readonly { method: string; path: string; operation: Operation }[] = [
  ...routes,
  { method: "GET", path: "/openapi.json", operation: getOpenApi },
];
const handlers = new Map<string, Endpoint>();

/** Calls the API in this process: the very handlers that Next mounts, without Next. `path` as in `/use-cases/UC-0001?limit=2`. */
export async function call<T = Record<string, unknown>>(
  method: string,
  path: string,
  { token, body, raw, headers = {} }: Sent = {},
): Promise<Received<T>> {
  const url = new URL(`http://localhost:3000/api/v1${path}`);
  const { handler, params } = find(method, url.pathname.slice("/api/v1".length));
  const sent = new Headers(headers);
  if (token) sent.set("authorization", `Bearer ${token}`);
  if (body !== undefined && !sent.has("content-type")) sent.set("content-type", "application/json");
  const payload = raw ?? (body === undefined ? null : JSON.stringify(body));
  const init = {
    method,
    headers: sent,
    ...(payload === null || method === "GET" ? {} : { body: payload, duplex: "half" }),
  };
  const response = await handler(new Request(url, init as RequestInit), { params: Promise.resolve(params) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return {
    status: response.status,
    headers: response.headers,
    text,
    bytes,
    body: (isJson(response) && text ? JSON.parse(text) : null) as T,
  };
}

function isJson({ headers }: Response): boolean {
  return /json/.test(headers.get("content-type") ?? "");
}

function find(method: string, pathname: string): { handler: Endpoint; params: Record<string, string> } {
  for (const route of all) {
    const pattern = new RegExp(`^${route.path.replace(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
    const match = pattern.exec(pathname);
    if (route.method !== method || !match) continue;
    const name = `${method} ${route.path}`;
    const handler = handlers.get(name) ?? endpoint(route.operation);
    handlers.set(name, handler);
    return { handler, params: { ...match.groups } };
  }
  throw new Error(`The API has no ${method} ${pathname}.`);
}
