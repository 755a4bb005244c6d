import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";

/** The fields and the one file of a multipart form that was received whole. */
export async function readUpload(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.toLowerCase().startsWith("multipart/form-data")) {
    throw new DomainError("unsupportedType", "Send the file as multipart/form-data.");
  }
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => {
    throw new DomainError("invalid", "The upload cannot be read.", [
      { field: "file", message: "Send the file as multipart/form-data.", code: "unparseable" },
    ]);
  });
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    fields[name] =
      typeof value === "string"
        ? value
        : { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return fields;
}
