import type { FieldError } from "@/lib/domain/shared/domain-error";

/** Why a call was refused or did not arrive, in words for the person at the screen. */
export interface Problem {
  /** 0 when there was no answer at all. */
  status: number;
  code: string;
  title: string;
  detail: string;
  errors: FieldError[];
  retryAfterSeconds?: number;
}

export type Result<T> = { ok: true; data: T; version: number | null } | { ok: false; problem: Problem };

export interface Sending {
  /** The version that was seen: goes out as If-Match. */
  version?: number;
  /** For a first PUT: the record must not be there yet. */
  isNew?: boolean;
  /** Reuse one key to repeat a POST without doing it twice; each call makes its own where none is given. */
  idempotencyKey?: string;
}

/** The browser's way to `/api/v1`. Paths begin after it: `api.post("/use-cases", …)`. Refusals are values, nothing is thrown. */
export const api = {
  get: <T>(path: string) => send<T>("GET", path, undefined),
  post: <T>(path: string, body: unknown = {}, sending: Sending = {}) => {
    return send<T>("POST", path, body, { idempotencyKey: crypto.randomUUID(), ...sending });
  },
  /** A question that is too long for an address: it changes nothing, so no answer needs to be kept for it. */
  ask: <T>(path: string, body: unknown) => send<T>("POST", path, body),
  patch: <T>(path: string, body: unknown, sending: Sending) => send<T>("PATCH", path, body, sending),
  put: <T>(path: string, body: unknown, sending: Sending) => send<T>("PUT", path, body, sending),
  delete: <T>(path: string, sending: Sending = {}) => send<T>("DELETE", path, undefined, sending),
  upload: <T>(path: string, form: FormData) => send<T>("POST", path, form),
};

/** The message at each field, for forms: the first complaint wins. */
export function fieldMessages(problem: Problem | undefined): Record<string, string> {
  const messages = [...(problem?.errors ?? [])].reverse();
  return Object.fromEntries(messages.map(({ field, message }) => [field, message]));
}

async function send<T>(
  method: string,
  path: string,
  body: unknown,
  sending: Sending = {},
): Promise<Result<T>> {
  const isForm = body instanceof FormData;
  const init: RequestInit = { method, headers: headersFor(sending, body !== undefined && !isForm) };
  if (body !== undefined) init.body = isForm ? body : JSON.stringify(body);
  const isRepeatable = method === "GET" || sending.idempotencyKey !== undefined;
  const response = await arrive(`/api/v1${path}`, init, isRepeatable ? 2 : 1);
  return response ? read<T>(response) : { ok: false, problem: noAnswer };
}

function headersFor({ version, isNew, idempotencyKey }: Sending, isJson: boolean): Headers {
  const headers = new Headers({ Accept: "application/json" });
  if (isJson) headers.set("Content-Type", "application/json");
  if (version !== undefined) headers.set("If-Match", `"${version}"`);
  if (isNew) headers.set("If-None-Match", "*");
  if (idempotencyKey) headers.set("Idempotency-Key", idempotencyKey);
  return headers;
}

async function arrive(address: string, init: RequestInit, attempts: number): Promise<Response | null> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const response = await fetch(address, init).catch(() => null);
    if (response) return response;
  }
  return null;
}

async function read<T>(response: Response): Promise<Result<T>> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const version = /"(\d+)"/.exec(response.headers.get("ETag") ?? "")?.[1];
    return { ok: true, data: body as T, version: version ? Number(version) : null };
  }
  const problem = { ...unexpected, ...(body as Partial<Problem> | null), status: response.status };
  const retryAfterSeconds = Number(response.headers.get("Retry-After") ?? 0);
  return { ok: false, problem: retryAfterSeconds > 0 ? { ...problem, retryAfterSeconds } : problem };
}

const noAnswer: Problem = {
  status: 0,
  code: "noAnswer",
  title: "No answer",
  detail: "The server did not answer. Check your connection and try again.",
  errors: [],
};

const unexpected: Problem = {
  status: 500,
  code: "internal",
  title: "Something went wrong",
  detail: "The server gave an answer that cannot be read. Try again in a moment.",
  errors: [],
};
