import path from "node:path";
import type { Environment } from "@/lib/server/environment";
import { roleOf } from "../migrate/grant.ts";
import { applyMigrations } from "../migrate.ts";
import { closeEmbeddedDatabase, openEmbeddedDatabase } from "../postgres/embedded.ts";
import { appVariables, maySample, setEnvironment } from "./app-variables.ts";
import { generateClient } from "./generate-client.ts";
import type { Say } from "./say.ts";

export type OpenDatabase = {
  appUrl: string;
  ownerUrl: string;
  authSecret: string;
  /** The port of the embedded database; absent for one that was given. */
  embedded?: { port: number };
  close: () => Promise<void>;
};

/** Brings the database up and up to date, and sets the environment that lib/server reads. */
export async function openDatabase(
  settings: Environment,
  say: Say,
  stop: AbortSignal,
): Promise<OpenDatabase> {
  const database = await connected(settings, say);
  try {
    stop.throwIfAborted();
    await applyMigrations({ url: database.ownerUrl, appUrl: database.appUrl, log: say });
    stop.throwIfAborted();
    await generateClient(say, stop);
    setEnvironment(appVariables(settings, database));
    if (maySample(settings, database)) {
      // Only now, because it reads the environment and the client that were made above.
      const { loadSamplePortfolio } = await import("../sample.ts");
      await loadSamplePortfolio({ databaseUrl: database.appUrl, log: say });
    }
    stop.throwIfAborted();
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function connected(settings: Environment, say: Say): Promise<OpenDatabase> {
  const { databaseUrl, migrateDatabaseUrl, authSecret, dataDir } = settings;
  if (databaseUrl !== undefined && authSecret !== undefined) {
    const ownerUrl = migrateDatabaseUrl ?? databaseUrl;
    say("Using the database of DATABASE_URL.");
    if (roleOf(ownerUrl) === roleOf(databaseUrl)) say(oneRoleWarning);
    return { appUrl: databaseUrl, ownerUrl, authSecret, close: async () => {} };
  }
  const shown = path.relative("", dataDir);
  say(`Opening the database in ${shown.startsWith("..") ? dataDir : shown} …`);
  const embedded = await openEmbeddedDatabase(dataDir);
  return {
    appUrl: embedded.appUrl,
    ownerUrl: embedded.ownerUrl,
    authSecret: authSecret ?? embedded.authSecret,
    embedded: { port: embedded.port },
    close: () => closeEmbeddedDatabase(dataDir),
  };
}

const oneRoleWarning =
  "The app signs in with the role that migrates, so a fault in the app could rewrite the audit log: " +
  "set MIGRATE_DATABASE_URL to a role that owns the tables, and DATABASE_URL to one that does not.";
