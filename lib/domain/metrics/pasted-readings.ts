import type { Reading } from "@/lib/domain/metrics/schema";
import { isCalendarDay } from "@/lib/domain/shared/calendar-day";

export interface PastedReadings {
  readings: Reading[];
  /** By line (from 1): why it cannot be taken. */
  complaints: { line: number; message: string }[];
}

/**
 * Reads lines as somebody copies them out of a sheet or a CSV file: day, value, and where given source, number of cases and
 * model version, parted by tabs, semicolons or commas. Days as 2026-12-31 or 31.12.2026; a comma is a decimal sign where it
 * does not part the columns. A first line that begins with no digit is taken for the heads. Without a source of its own a
 * line has the one given.
 */
export function readPastedReadings(text: string, source: string): PastedReadings {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  const readings: Reading[] = [];
  const complaints: PastedReadings["complaints"] = [];
  const first = lines.findIndex((line) => line !== "");
  lines.forEach((line, index) => {
    if (line === "" || (index === first && !/^["']?\d/.test(line))) return;
    const read = readLine(line, source);
    if (typeof read === "string") complaints.push({ line: index + 1, message: read });
    else readings.push(read);
  });
  return { readings, complaints };
}

function readLine(line: string, usualSource: string): Reading | string {
  const separator = line.includes("\t") ? "\t" : line.includes(";") ? ";" : ",";
  const [day = "", figure = "", named = "", cases = "", modelVersion = ""] = line
    .split(separator)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  const on = dayOf(day);
  if (on === null) return `“${day}” is no day. Write 2026-12-31 or 31.12.2026.`;
  const value = numberOf(figure);
  if (value === null) return `“${figure}” is no number.`;
  const source = named || usualSource.trim();
  if (source === "") return "Say where it comes from.";
  const n = cases === "" ? null : numberOf(cases);
  if (cases !== "" && (n === null || n < 1 || !Number.isInteger(n)))
    return `“${cases}” is no number of cases.`;
  return {
    on,
    value,
    source,
    ...(n === null ? {} : { n }),
    ...(modelVersion === "" ? {} : { modelVersion }),
  };
}

function dayOf(text: string): string | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  return isCalendarDay(iso) ? iso : null;
}

/** 1234.5, 1 234,5 or 66,5 %: thousands may be parted by spaces, a closing % is left out. */
function numberOf(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0']/g, "")
    .replace(/%$/, "")
    .replace(",", ".");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
