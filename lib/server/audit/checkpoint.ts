import "server-only";
import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";

/** The entry the chain ended with at a moment, signed with a key that the database does not hold. */
export const Checkpoint = z.object({
  /** Which database it is about: a data folder can have served several. */
  database: z.string().min(1),
  seq: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime({ precision: 3 }),
  signature: z.base64().length(88),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

export function signedCheckpoint(head: Omit<Checkpoint, "signature">, key: KeyObject): Checkpoint {
  return { ...head, signature: sign(null, contentOf(head), key).toString("base64") };
}

export function isSignedWith(key: KeyObject, checkpoint: Checkpoint): boolean {
  return verify(
    null,
    contentOf(checkpoint),
    createPublicKey(key),
    Buffer.from(checkpoint.signature, "base64"),
  );
}

// The words before the numbers keep a signature made for anything else from passing as one of these.
function contentOf({ database, seq, hash, at }: Omit<Checkpoint, "signature">): Buffer {
  return Buffer.from(`tunefolio audit checkpoint\n${database}\n${seq}\n${hash}\n${at}\n`);
}
