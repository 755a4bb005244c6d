import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { isStorable } from "@/lib/server/storable";

/** The fields and the one file of a multipart form that was received whole; each name stands once. */
export async function readUpload(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    throw new DomainError("unsupportedType", "Send the file as multipart/form-data.");
  }
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => {
    throw unusable("file", "Send the file as multipart/form-data.", "unparseable");
  });
  const fields = new Map<string, unknown>();
  for (const [name, value] of form) {
    if (fields.has(name)) throw unusable(name, "Send this field once.", "repeated");
    fields.set(name, typeof value === "string" ? value : await fileOf(name, value));
  }
  return Object.fromEntries(fields);
}

async function fileOf(field: string, file: File): Promise<{ name: string; bytes: Uint8Array }> {
  if (!isStorable(file.name)) throw unusable(field, "Give the file a name without a NUL character.", "name");
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function unusable(field: string, message: string, code: string): DomainError {
  return new DomainError("invalid", "The upload cannot be read.", [{ field, message, code }]);
}
