import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** A token of a sample person, as a script's author gets one: from the command line, beside the running app. */
export async function tokenFor(person: string, baseURL: string | undefined): Promise<string> {
  const { port } = new URL(baseURL ?? "http://localhost:3000");
  const folder = port === "4411" ? "tunefolio-e2e-real" : "tunefolio-e2e-sample";
  const { stdout } = await promisify(execFile)(
    "npm",
    ["run", "-s", "token", "--", "--email", `${person}@sample.example`],
    { env: { ...process.env, PORT: port, DATA_DIR: path.join(tmpdir(), folder) } },
  );
  return stdout.trim();
}
