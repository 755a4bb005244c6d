import pg from "pg";
import { Failure, reasonOf } from "../failure.ts";

/** A connection, or one sentence that says which database cannot be reached and why; the password is not shown. */
export async function connect(url: string): Promise<pg.Client> {
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  } catch {
    throw new Failure(
      "The database URL cannot be read: expected postgresql://user:password@host:port/database.",
    );
  }
  // Without a listener a connection lost later would end the process instead of failing the query.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const place = `${client.host}:${client.port}/${client.database}`;
    throw new Failure(`The database ${place} is out of reach as user ${client.user}: ${reasonOf(error)}.`);
  }
}
