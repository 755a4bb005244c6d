import { type Environment, isLoopback } from "@/lib/server/environment";

export type DatabaseOfApp = { appUrl: string; authSecret: string; embedded?: { port: number } };

/** The sample signs anybody in with one click, so it is for an app that only this machine can reach. */
export function maySample(settings: Environment, database: Pick<DatabaseOfApp, "embedded">): boolean {
  return (
    database.embedded !== undefined &&
    isLoopback(settings.host) &&
    isLoopback(new URL(settings.appOrigin).hostname)
  );
}

/** What the app finds in its environment, next-auth's own names included; undefined ones are taken out of it. */
export function appVariables(
  settings: Environment,
  database: DatabaseOfApp,
): Record<string, string | undefined> {
  return {
    DATABASE_URL: database.appUrl,
    // The app has no business with the owner's rights.
    MIGRATE_DATABASE_URL: undefined,
    AUTH_SECRET: database.authSecret,
    DATA_DIR: settings.dataDir,
    HOST: settings.host,
    HOSTNAME: settings.host,
    PORT: String(settings.port),
    NEXTAUTH_URL: settings.appOrigin,
    NEXTAUTH_URL_INTERNAL: undefined,
    NEXTAUTH_SECRET: database.authSecret,
    NEXT_TELEMETRY_DISABLED: "1",
    TUNEFOLIO_SAMPLE: maySample(settings, database) ? "on" : undefined,
  };
}

export function setEnvironment(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
