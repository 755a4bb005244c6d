import "server-only";
import { DomainError, type ErrorCode, errorCodes } from "@/lib/domain/shared/domain-error";
import { log } from "@/lib/server/log";
import { translate } from "@/lib/server/transaction";

const titles: Record<ErrorCode, string> = {
  invalid: "That cannot be used",
  unauthenticated: "Sign in first",
  forbidden: "Not allowed",
  notFound: "Not found",
  conflict: "Not possible in this state",
  stale: "Changed since you loaded it",
  tooLarge: "Too large",
  unsupportedType: "Unsupported content type",
  preconditionRequired: "Say which version you have seen",
  limited: "Too many attempts",
  unavailable: "Unavailable",
};

/** An error that carries how long to wait. */
export class LimitedError extends DomainError {
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super("limited", message);
  }
}

/** RFC 9457: a refusal in the API's words; a bug becomes a 500 that tells nothing, and a line in the log that tells all. */
export function problem(thrown: unknown, instance: string, requestId: string): Response {
  const error = translate(thrown);
  if (!(error instanceof DomainError)) {
    log.error({ requestId, instance, err: error }, "Unexpected error");
    return respond(500, instance, {
      code: "internal",
      title: "Something went wrong here",
      detail: `Quote ${requestId}.`,
    });
  }
  const headers = new Headers();
  if (error instanceof LimitedError) headers.set("Retry-After", String(error.retryAfterSeconds));
  if (error.code === "unavailable") headers.set("Retry-After", "5");
  const { code, message, fields } = error;
  return respond(
    errorCodes[code],
    instance,
    { code, title: titles[code], detail: message, errors: fields },
    headers,
  );
}

function respond(
  status: number,
  instance: string,
  { code, ...rest }: { code: string; title: string; detail: string; errors?: DomainError["fields"] },
  headers = new Headers(),
): Response {
  headers.set("Content-Type", "application/problem+json");
  headers.set("Cache-Control", "no-store");
  const body = { type: `urn:tunefolio:problem:${code}`, status, instance, code, errors: [], ...rest };
  return new Response(JSON.stringify(body), { status, headers });
}
