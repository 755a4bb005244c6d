import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport, type Transporter } from "nodemailer";
import type PgBoss from "pg-boss";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { inTheSame, queue } from "@/lib/server/jobs/queue";
import { log } from "@/lib/server/log";
import { orderDigests, writeDigests } from "@/lib/server/mail/digest";
import { MAIL_QUEUE } from "@/lib/server/mail/post";
import { sendMail } from "@/lib/server/mail/send";

const LOOK_FOR_DIGESTS_MS = 60_000;
const GIVE_UP_AFTER_MS = 10_000;

export interface Postman {
  /** Sends no further mail, and waits until the one in hand is sent. */
  stop(): Promise<void>;
}

/** Sends the mails of the queue, one after the other, until it is stopped; null where there is no mail server. */
export function startPostman({ pollMs = 2_000 }: { pollMs?: number } = {}): Postman | null {
  const { smtpUrl } = environment();
  if (smtpUrl === undefined) return null;
  const timeouts = {
    connectionTimeout: GIVE_UP_AFTER_MS,
    greetingTimeout: GIVE_UP_AFTER_MS,
    socketTimeout: GIVE_UP_AFTER_MS,
  };
  const transport = createTransport({ url: smtpUrl, ...timeouts } as Parameters<typeof createTransport>[0]);
  const ending = new AbortController();
  const round = walk(transport, ending.signal, pollMs);
  return {
    async stop() {
      ending.abort();
      await round;
      transport.close();
    },
  };
}

async function walk(transport: Transporter, ending: AbortSignal, pollMs: number): Promise<void> {
  let lookedAt = 0;
  while (!ending.aborted) {
    try {
      if (Date.now() - lookedAt >= LOOK_FOR_DIGESTS_MS) {
        lookedAt = Date.now();
        await orderDigests(new Date());
      }
      const [next] = await queue().fetch<Order>(MAIL_QUEUE, here());
      if (next) await deliver(next, transport);
      else await pause(pollMs, undefined, { signal: ending }).catch(() => {});
    } catch (error) {
      log.warn({ err: error }, "The mails that wait cannot be reached");
      await pause(pollMs * 5, undefined, { signal: ending }).catch(() => {});
    }
  }
}

interface Order {
  mail?: string;
  digest?: string;
}

async function deliver({ id, data }: PgBoss.Job<Order>, transport: Transporter): Promise<void> {
  try {
    if (data.mail) await sendMail(data.mail, transport);
    if (data.digest) await writeDigests(new Date());
    await queue().complete(MAIL_QUEUE, id, {}, here());
  } catch (error) {
    // What went wrong is kept beside the mail; the address is nobody's business in a log.
    log.warn({ mail: data.mail }, "A mail could not be sent");
    const message = error instanceof Error ? error.name : "unknown";
    await queue().fail(MAIL_QUEUE, id, { message }, here());
  }
}

function here() {
  return inTheSame(database());
}
