import "server-only";
import { pino } from "pino";

const output = pino.destination({ dest: 1, sync: true });

// JSON leaves these as they are, but readers of lines end one there, terminals obey some and others turn a text round.
const beyondJson = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON lines on standard output; what could carry a secret is taken out by name, and no text can end its line. */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? "info",
    redact: {
      paths: [
        "*.password",
        "*.passwordHash",
        "*.token",
        "*.secret",
        "*.authorization",
        "*.cookie",
        "*.salt",
        "*.hash",
      ],
      censor: "[secret]",
    },
  },
  { write: (line: string) => output.write(line.replace(beyondJson, escaped)) },
);

function escaped(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
