import { DomainError } from "@/lib/domain/shared/domain-error";

export type Encoding = "utf-8" | "windows-1252";

// Code points of the bytes 0x80 to 0x9F, by the WHATWG Encoding Standard; the five unassigned bytes stay controls.
const UPPER_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

const UTF8_MARK = [0xef, 0xbb, 0xbf];

const signatures: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "an Excel workbook or another zip file" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an old Excel workbook" },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "a PDF" },
  { bytes: [0x1f, 0x8b], kind: "a compressed file" },
  { bytes: [0xff, 0xfe], kind: "text in UTF-16" },
  { bytes: [0xfe, 0xff], kind: "text in UTF-16" },
];

/**
 * The text of an uploaded file and how it was encoded: valid UTF-8 (with or without a byte order mark) is UTF-8,
 * anything else windows-1252, in which every byte means something. Errors: `invalid` for an empty or binary file.
 */
export function decodeText(bytes: Uint8Array, fileName: string): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw unreadable(`“${fileName}” is empty.`);
  const kind = signatures.find((signature) => startsWith(bytes, signature.bytes))?.kind;
  if (kind) throw unreadable(`“${fileName}” is ${kind}. Save it as “CSV UTF-8” and try again.`);
  if (isBinary(bytes))
    throw unreadable(`“${fileName}” is not a text file. Save the list as CSV and try again.`);
  const content = startsWith(bytes, UTF8_MARK) ? bytes.subarray(UTF8_MARK.length) : bytes;
  return decodeUtf8(content) ?? decodeWindows1252(content);
}

/** A refusal of the whole file. */
export function unreadable(message: string): DomainError {
  return new DomainError("invalid", message, [{ field: "file", message }]);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  return controls * 20 > bytes.length;
}

function decodeUtf8(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return null;
  }
}

function decodeWindows1252(bytes: Uint8Array): { text: string; encoding: Encoding } {
  // Node 20.18.3 and many later releases decode windows-1252 as Latin-1 (nodejs/node#60888).
  const text = new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009F]/g, (control) => UPPER_CONTROLS[control.charCodeAt(0) - 0x80] ?? control);
  return { text, encoding: "windows-1252" };
}
