import { rmSync } from "node:fs";
import { freshClone } from "./drills/fresh-clone.ts";
import {
  interrupted,
  killedAll,
  killedApp,
  killedBuild,
  killedDatabase,
  killedLauncher,
  killedNpm,
} from "./drills/kills.ts";
import { ordinaryUser } from "./drills/ordinary-user.ts";
import { ownPostgres } from "./drills/own-postgres.ts";
import {
  besideItself,
  databaseOutOfReach,
  failedMigration,
  missingSecret,
  portInUse,
} from "./drills/refusals.ts";
import { Stage } from "./drills/stage.ts";
import { reasonOf } from "./failure.ts";
import { freePort } from "./postgres/ports.ts";

type Drill = [name: string, play: (stage: Stage) => Promise<string>];

/** Played in this order on one fresh clone: the first makes what the others find. */
const drills: Drill[] = [
  ["First start, from another folder by `npm --prefix`", firstStart],
  ["Second start, and Ctrl-C", secondStart],
  ["`kill -9` of the app", killedApp],
  ["`kill -9` of the database", killedDatabase],
  ["`kill -9` of the start script", killedLauncher],
  ["`kill -9` of npm", killedNpm],
  ["`kill -9` of everything at once", killedAll],
  ["`kill -9` of npm in the middle of a build", killedBuild],
  ["Port in use", portInUse],
  ["A second start beside a running one", besideItself],
  ["`DATABASE_URL` of a Postgres of one's own", ownPostgres],
  ["Database out of reach", databaseOutOfReach],
  ["`DATABASE_URL` without `AUTH_SECRET`", missingSecret],
  ["A migration that fails", failedMigration],
  ["By an ordinary user", ordinaryUser],
];

async function firstStart(stage: Stage): Promise<string> {
  const npm = stage.start({ folder: "/", clone: stage.folder });
  const took = await npm.ready();
  return `packages, database, sample and build: ready after ${took.toFixed(1)} s; ${await interrupted(stage, npm)}`;
}

async function secondStart(stage: Stage): Promise<string> {
  const npm = stage.start();
  const took = await npm.ready();
  return `ready after ${took.toFixed(1)} s; ${await interrupted(stage, npm)}`;
}

const { home, folder } = freshClone();
const stage = new Stage(folder, await freePort());
process.stdout.write(`| drill | result |\n|---|---|\n`);
for (const [name, play] of drills) {
  const result = await play(stage).catch((error: unknown) => {
    process.exitCode = 1;
    return `**failed**: ${reasonOf(error).replaceAll("\n", " ⏎ ")}`;
  });
  await stage.clear();
  process.stdout.write(`| ${name} | ${result} |\n`);
}
rmSync(home, { recursive: true, force: true });
