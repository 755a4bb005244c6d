import "server-only";
import { pino } from "pino";

/** JSON lines on standard output; what could carry a secret is taken out by name. */
export const log = pino({
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
});
