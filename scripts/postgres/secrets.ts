import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { openDataFolder } from "../data-folder.ts";
import { Failure, reasonOf } from "../failure.ts";

const Secrets = z.object({
  superuserPassword: z.string().min(32),
  ownerPassword: z.string().min(32),
  appPassword: z.string().min(32),
  authSecret: z.string().min(32),
});
export type Secrets = z.infer<typeof Secrets>;

/** The generated secrets of the embedded database: made once, kept with mode 600. */
export function secretsIn(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  openDataFolder(dataDir);
  try {
    if (!existsSync(file)) keep(file, newSecrets());
    return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const isDamaged = error instanceof z.ZodError || error instanceof SyntaxError;
    if (!isDamaged) throw new Failure(`${file} cannot be used: ${reasonOf(error)}.`);
    throw new Failure(
      `${file} is damaged: put a copy of it back, or remove ${dataDir} to begin with an empty database.`,
    );
  }
}

export function newSecrets(): Secrets {
  const secret = () => randomBytes(32).toString("base64url");
  return {
    superuserPassword: secret(),
    ownerPassword: secret(),
    appPassword: secret(),
    authSecret: secret(),
  };
}

function keep(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
