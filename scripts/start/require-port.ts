import type { Environment } from "@/lib/server/environment";
import { Failure } from "../failure.ts";
import { whyNotListen } from "../postgres/ports.ts";

/** Says in one sentence why the app could not listen where it is told to. */
export async function requirePort({ port, host }: Environment): Promise<void> {
  const reason = await whyNotListen(port, host);
  // A program on the other loopback address would answer for "localhost" in the browser.
  const isShadowed = host === "127.0.0.1" && (await whyNotListen(port, "::1")) === "EADDRINUSE";
  if (reason === "EADDRINUSE" || isShadowed) {
    throw new Failure(
      `Port ${port} is in use by another program: choose another one, such as PORT=${port + 1}.`,
    );
  }
  if (reason === "EACCES") {
    throw new Failure(
      `Port ${port} may not be used without more rights: choose one above 1023, such as PORT=3000.`,
    );
  }
  if (reason)
    throw new Failure(
      `The app cannot listen on HOST ${host} (${reason}): choose an address of this machine.`,
    );
}
