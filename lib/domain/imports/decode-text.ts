import { refusedFile, unsupportedFile } from "@/lib/domain/imports/file-refusal";
import type { Encoding } from "@/lib/domain/imports/layout";

// Code points of the bytes 0x80 to 0x9F, by the WHATWG Encoding Standard; the five unassigned bytes stay controls.
const UPPER_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

const marks: readonly { bytes: readonly number[]; encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

const probe = 4_096;

/**
 * The text of an uploaded file and how it was encoded: by its byte order mark; UTF-16 without one by where its NUL
 * bytes stand; otherwise UTF-8 where it is valid, and windows-1252, in which every byte means something, where it
 * is not. A given encoding is taken at its word. Errors: `invalid` for an empty, binary or cut-off file.
 */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
  given?: Encoding,
): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw refusedFile(`“${fileName}” is empty.`);
  const mark = marks.find(({ bytes: start }) => startsWith(bytes, start));
  const encoding = given ?? mark?.encoding ?? unmarkedUtf16(bytes);
  const content = mark && mark.encoding === encoding ? bytes.subarray(mark.bytes.length) : bytes;
  if (encoding?.startsWith("utf-16")) {
    // Every character of UTF-16 takes two bytes or four.
    if (content.length % 2 === 1)
      throw refusedFile(`“${fileName}” ends in the middle of a character: it was cut off on its way.`);
    return { text: new TextDecoder(encoding).decode(content), encoding };
  }
  if (isBinary(bytes))
    throw unsupportedFile(`“${fileName}” is not a text file.`, "Save the list as CSV, XLSX or JSON.");
  if (encoding === "windows-1252") return decodeWindows1252(content);
  if (encoding === "utf-8" && !mark)
    return decodeUtf8(content) ?? { text: new TextDecoder().decode(content), encoding };
  return decodeUtf8(content) ?? decodeWindows1252(content);
}

/** True when the file begins with these bytes. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

// Latin letters in UTF-16 have a NUL in every second byte: behind the letter in LE, before it in BE.
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, probe) & ~1;
  if (bytes.length % 2 === 1 || length < 4) return undefined;
  let [even, odd] = [0, 0];
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  if (odd > length / 8 && even < odd / 8) return "utf-16le";
  return even > length / 8 && odd < even / 8 ? "utf-16be" : undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++;
  return controls * 20 > bytes.length;
}

function decodeUtf8(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: "utf-8",
    };
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
