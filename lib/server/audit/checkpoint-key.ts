import "server-only";
import { createPrivateKey, generateKeyPairSync, hkdfSync, type KeyObject } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** PKCS #8 for ed25519 (RFC 8410), to which the 32 bytes of the key are added. */
const ED25519_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

export interface KeyPlace {
  dataDir: string;
  authSecret: string | undefined;
}

/**
 * The key that signs checkpoints: `audit-key.pem` of the data folder; where that folder holds no database its disk may
 * not be kept, so that there the key follows from AUTH_SECRET. Null where there is neither.
 */
export function checkpointKey({ dataDir, authSecret }: KeyPlace): KeyObject | null {
  const file = keyFile(dataDir);
  if (existsSync(file)) return createPrivateKey(readFileSync(file));
  return holdsDatabase(dataDir) || authSecret === undefined ? null : derivedKey(authSecret);
}

/** The same, made (mode 600) where the data folder holds the database and has none yet. */
export function keptCheckpointKey(place: KeyPlace): KeyObject {
  if (!existsSync(keyFile(place.dataDir)) && holdsDatabase(place.dataDir)) makeKey(place.dataDir);
  const key = checkpointKey(place);
  if (!key) throw new Error("There is no key for the checkpoints of the audit log.");
  return key;
}

function keyFile(dataDir: string): string {
  return path.join(dataDir, "audit-key.pem");
}

function holdsDatabase(dataDir: string): boolean {
  return existsSync(path.join(dataDir, "secrets.json"));
}

function makeKey(dataDir: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  const text = privateKey.export({ type: "pkcs8", format: "pem" });
  try {
    writeFileSync(keyFile(dataDir), text, { mode: 0o600, flag: "wx" });
  } catch (error) {
    // A second app on the same folder was a moment faster: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function derivedKey(authSecret: string): KeyObject {
  const seed = Buffer.from(hkdfSync("sha256", authSecret, "", "tunefolio audit checkpoints", 32));
  return createPrivateKey({ key: Buffer.concat([ED25519_PREFIX, seed]), format: "der", type: "pkcs8" });
}
