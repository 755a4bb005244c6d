import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import pg from "pg";
import { writeCsv } from "./export.ts";
import { importCases } from "./import.ts";
import { answers } from "./queries.ts";

// As little as can stand between a request and the database: no sign-in, no rules, no audit. Amounts fit a number.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.statusCode = 500;
    response.end(String(error));
  });
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/export") {
    response.setHeader("Content-Type", "text/csv; charset=utf-8");
    return writeCsv(pool, response);
  }
  const body = request.method === "GET" ? "" : await text(request);
  response.setHeader("Content-Type", "application/json");
  if (pathname === "/import") return void response.end(JSON.stringify(await importCases(pool, body)));
  const query = answers[pathname];
  if (!query) throw new Error(`There is no ${pathname} here.`);
  const found = await query(pool, { asked: searchParams, given: body ? JSON.parse(body) : {} });
  response.end(JSON.stringify(found));
}

server.listen(Number(process.env.PORT), "127.0.0.1", () => process.stdout.write("listening\n"));
