import "server-only";
import { z } from "zod";
import type { Action } from "@/lib/server/endpoint";
import { openApiDocument } from "@/lib/server/openapi/document";

/** The description of the API, for anybody: it names no record. */
export const getOpenApi: Action = {
  name: "openapi.get",
  access: "anonymous",
  input: z.strictObject({}),
  run: async () => ({ status: 200, version: null, body: openApiDocument() }),
};
