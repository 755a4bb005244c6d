import "server-only";
import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SHAPE = /^tf_pat_([0-9A-Za-z]{8})_[0-9A-Za-z]{32}_([0-9A-Za-z]{6})$/;

/** What is kept of a token: how to find it, and a digest that proves it. */
export interface TokenProof {
  lookup: string;
  hash: Uint8Array<ArrayBuffer>;
}

/** The proof of what somebody sent as a token; null when it cannot be one of ours. */
export function tokenProof(text: string): TokenProof | null {
  const [, lookup, checksum] = SHAPE.exec(text) ?? [];
  if (!lookup || checksum !== checksumOf(text.slice(0, text.lastIndexOf("_")))) return null;
  return { lookup, hash: new Uint8Array(createHash("sha256").update(text).digest()) };
}

/**
 * A token made of 64 bytes that nobody can guess: eight characters to find it by, thirty-two that prove it, and a
 * checksum against typing errors.
 */
export function tokenText(seed: Uint8Array): string {
  const random = inBase62(BigInt(`0x${Buffer.from(seed).toString("hex")}`), 40);
  const body = `tf_pat_${random.slice(0, 8)}_${random.slice(8)}`;
  return `${body}_${checksumOf(body)}`;
}

function checksumOf(body: string): string {
  return inBase62(BigInt(crc32(body)), 6);
}

function inBase62(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  while (text.length < length) {
    text = `${ALPHABET[Number(rest % 62n)]}${text}`;
    rest /= 62n;
  }
  return text;
}
