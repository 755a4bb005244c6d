import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPostgres, stopPostgres } from "../postgres/cluster.ts";
import { prepareDatabase, urlsOf } from "../postgres/roles.ts";
import { newSecrets } from "../postgres/secrets.ts";
import type { Stage } from "./stage.ts";

/** A Postgres that is not ours, by DATABASE_URL: the same way up, no sample, a link for the first admin. */
export async function ownPostgres(stage: Stage): Promise<string> {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), "tunefolio-given-"));
  const secrets = newSecrets();
  const folder = path.join(home, "postgres");
  const { port } = await startPostgres({ folder, password: secrets.superuserPassword });
  const urls = urlsOf(port, secrets, "given");
  await prepareDatabase(urls.superuserUrl, secrets, "given");
  try {
    const npm = stage.start({
      variables: {
        DATABASE_URL: urls.appUrl,
        MIGRATE_DATABASE_URL: urls.ownerUrl,
        AUTH_SECRET: "0123456789abcdef0123456789abcdef",
        DATA_DIR: path.join(home, "data"),
      },
    });
    const took = await npm.ready();
    if (!npm.said.includes("To make the first admin")) throw new Error(npm.said);
    if (npm.said.includes("sample")) throw new Error(npm.said);
    npm.interrupt();
    const { code } = await npm.ended();
    return `ready after ${took.toFixed(1)} s, no sample, prints the link for the first admin; Ctrl-C ends it with exit code ${code} and leaves the database alone`;
  } finally {
    await stopPostgres(folder);
    rmSync(home, { recursive: true, force: true });
  }
}
