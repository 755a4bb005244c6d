import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";

export const JSON_LIMIT = 1024 * 1024;
export const UPLOAD_LIMIT = 25 * 1024 * 1024;

/** The bytes of a body, refused as soon as they are more than allowed, whatever Content-Length says. */
export async function receiveBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  refuseEncoding(request);
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** A JSON body as a value; an absent body is an empty object. */
export function readJson(request: Request, bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return {};
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new DomainError("unsupportedType", "Send JSON, with Content-Type: application/json.");
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new DomainError("invalid", "The body is not valid JSON in UTF-8.", [
      { field: "", message: "Send valid JSON in UTF-8.", code: "unparseable" },
    ]);
  }
}

function refuseEncoding(request: Request): void {
  const encoding = request.headers.get("content-encoding");
  if (encoding && encoding !== "identity") {
    throw new DomainError("unsupportedType", "Send the body without Content-Encoding.");
  }
}

function tooLarge(limit: number): DomainError {
  return new DomainError("tooLarge", `Send at most ${Math.round(limit / 1024 / 1024)} MB.`);
}
