import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Received {
  to: string[];
  subject: string;
  /** The whole message as it came over the line, soft line breaks undone. */
  raw: string;
}

/** A mail server of our own that keeps what it gets. */
export async function aMailServer() {
  const received: Received[] = [];
  const refusals: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refusal = refusals.shift();
        if (refusal) return done(Object.assign(new Error(refusal), { responseCode: 451 }));
        const raw = Buffer.concat(chunks).toString("utf8").replace(/=\r\n/g, "");
        const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)?.[1]?.replace(/\r\n[ \t]/g, " ") ?? "";
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), subject, raw });
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** Turns the next mail away, with these words. */
    refuseNext: (words: string) => void refusals.push(words),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
