import "server-only";
import { z } from "zod";
import { errorCodes } from "@/lib/domain/shared/domain-error";
import type { Operation } from "@/lib/server/endpoint";
import type { Route } from "@/lib/server/openapi/route";
import { routes } from "@/lib/server/openapi/routes";

/** The API as an OpenAPI 3.1 document, made from the very schemas that parse its calls. */
export function openApiDocument(): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Tunefolio",
      version: "1",
      description: "Whatever a person can do in the browser a script can do here, under the same rules.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ session: [] }, { token: [] }],
    paths: pathsOf([...routes, description]),
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "__Host-tunefolio-session" },
        token: { type: "http", scheme: "bearer" },
      },
      schemas: { Problem: problemSchema },
      responses: Object.fromEntries(
        Object.entries(errorCodes).map(([code, status]) => [
          code,
          {
            description: `${status} ${code}`,
            content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        ]),
      ),
    },
  };
}

const description: Pick<Route, "method" | "path" | "summary"> = {
  method: "GET",
  path: "/openapi.json",
  summary: "This description",
};

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "detail", "instance", "code", "errors"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    instance: { type: "string" },
    code: { enum: [...Object.keys(errorCodes), "internal"] },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["field", "message"],
        properties: { field: { type: "string" }, message: { type: "string" }, code: { type: "string" } },
      },
    },
  },
};

type Documented = Pick<Route, "method" | "path" | "summary"> & { operation?: Operation };

function pathsOf(list: readonly Documented[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of list) {
    const methods = paths[route.path] ?? {};
    methods[route.method.toLowerCase()] = operationOf(route);
    paths[route.path] = methods;
  }
  return paths;
}

function operationOf({ method, path, summary, operation }: Documented) {
  const isQuery = method === "GET";
  const parameters = [
    ...pathParameters(path),
    ...(isQuery ? queryParameters(operation) : headerParameters(method)),
  ];
  return {
    operationId: operation?.name ?? "openapi.get",
    summary,
    parameters,
    ...(isQuery || method === "DELETE" ? {} : { requestBody: bodyOf(operation) }),
    responses: {
      [statusOf(operation)]: {
        description: "Done",
        content: { "application/json": { schema: { type: ["object", "array"] } } },
      },
      ...Object.fromEntries(
        Object.entries(errorCodes).map(([code, status]) => [
          status,
          { $ref: `#/components/responses/${code}` },
        ]),
      ),
    },
  };
}

function pathParameters(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    ...(name === "key" ? { description: "A key such as UC-0142, or the id." } : {}),
  }));
}

function queryParameters(operation: Operation | undefined) {
  const schema = operation ? jsonSchemaOf(operation.input) : {};
  const properties = (schema.properties ?? {}) as Record<string, { type?: string }>;
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: "query",
    schema: property,
    ...(property.type === "array" ? { style: "form", explode: false } : {}),
  }));
}

function headerParameters(method: string) {
  const names = method === "POST" ? ["If-Match", "Idempotency-Key"] : ["If-Match"];
  return [...names, ...(method === "PUT" ? ["If-None-Match"] : [])].map((name) => ({
    name,
    in: "header",
    schema: { type: "string" },
  }));
}

function bodyOf(operation: Operation | undefined) {
  const isUpload = operation && "upload" in operation && operation.upload;
  const type = isUpload ? "multipart/form-data" : "application/json";
  return { content: { [type]: { schema: operation ? jsonSchemaOf(operation.input) : {} } } };
}

function statusOf(operation: Operation | undefined): number {
  if (!operation) return 200;
  return "status" in operation && operation.status ? operation.status : "creates" in operation ? 201 : 200;
}

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Record<string, unknown>;
}
