import { z } from "zod";
import { commonWords } from "@/lib/domain/people/common-words";

const LEAST_LENGTH = 12;
const GREATEST_LENGTH = 128;
const LEAST_DISTINCT = 5;
const EASY_PARTS = 3;

/** A password as it is sent: any characters, 12 to 128 of them (counted as people count). Never trimmed. */
export const NewPassword = z
  .string()
  .refine((password) => lengthOf(password) >= LEAST_LENGTH, `Use at least ${LEAST_LENGTH} characters.`)
  .refine((password) => lengthOf(password) <= GREATEST_LENGTH, `Use at most ${GREATEST_LENGTH} characters.`);

/**
 * Why a password would be guessed early, as a sentence; null when nothing speaks against it.
 * `context` holds texts an attacker knows: the product's name, the person's name and e-mail address.
 * Refused are few different characters, one short piece repeated, runs along the alphabet or keyboard, and up to three
 * common or context words with figures and signs around them (also where letters are written as figures).
 * Source: NIST SP 800-63B §3.1.1.2 asks for such a list; the patterns stand in for its many spellings.
 */
export function passwordComplaint(password: string, context: readonly string[]): string | null {
  const folded = password.normalize("NFKC").toLowerCase();
  if (new Set(folded).size < LEAST_DISTINCT) return "Use more different characters.";
  if (/^(.{1,8}?)\1+.{0,4}$/su.test(folded)) return "Do not repeat one short piece.";
  if (/^[\d\s.+/-]+$/.test(folded))
    return "Use more than figures: they are guessed as dates and telephone numbers.";
  if (isRun(folded.replace(/[^\p{L}\d]/gu, "")))
    return "Do not follow the keyboard, the alphabet or the row of figures.";
  const easy = new Set([...commonWords, ...context.flatMap(wordsIn)]);
  if ([folded, figuresAsLetters(folded)].some((text) => isMadeOf(text.replace(/\P{L}/gu, ""), easy))) {
    return "Do not build it from words that are guessed first, such as common words, your name or this product's name.";
  }
  return null;
}

function lengthOf(password: string): number {
  return [...password].length;
}

function wordsIn(text: string): string[] {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .split(/\P{L}+/u);
  return [...words, words.join("")].filter((word) => word.length >= 3);
}

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "qwertzuiop",
  "azertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "yxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];
const paths = rows.flatMap((row) => [row, [...row].reverse().join("")]);

/** Do pieces of four or more neighbours cover all but three characters? */
function isRun(text: string): boolean {
  let covered = 0;
  for (let start = 0; start < text.length; ) {
    const length = longestRun(text.slice(start));
    covered += length >= 4 ? length : 0;
    start += length >= 4 ? length : 1;
  }
  return covered > 0 && covered >= text.length - 3;
}

function longestRun(text: string): number {
  let length = 1;
  while (length < text.length && paths.some((path) => path.includes(text.slice(0, length + 1)))) length++;
  return length;
}

const letters: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
};

/** Figures at the end stay out: they are a year or a counter, not letters. */
function figuresAsLetters(text: string): string {
  return text.replace(/[\d!]+$/, "").replace(/[0134578@$!]/g, (sign) => letters[sign] ?? sign);
}

/** Can the text be cut into one, two or three of these words? */
function isMadeOf(text: string, words: ReadonlySet<string>, parts = EASY_PARTS): boolean {
  if (text === "") return parts < EASY_PARTS;
  if (parts === 0) return false;
  for (let end = text.length; end > 0; end--) {
    if (words.has(text.slice(0, end)) && isMadeOf(text.slice(end), words, parts - 1)) return true;
  }
  return false;
}
