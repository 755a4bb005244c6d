import { createSetupLink } from "@/lib/server/people/links";

/** The one-time address at which the first admin is made; null once there is an admin who can sign in. */
export async function setupLink(): Promise<string | null> {
  return createSetupLink();
}
