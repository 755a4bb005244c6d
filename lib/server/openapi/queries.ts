import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import type { Action } from "@/lib/server/endpoint";
import { openApiDocument } from "@/lib/server/openapi/document";

/** The description of the API, for anybody: it names no record. */
export const getOpenApi: Action = {
  name: "openapi.get",
  access: "anonymous",
  input: NoInput,
  run: async () => ({ status: 200, version: null, body: openApiDocument() }),
};
