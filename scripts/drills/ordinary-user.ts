import { execFileSync } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import path from "node:path";
import { Stage } from "./stage.ts";

const nobody = { uid: 65_534, gid: 65_534 };

/** The same clone in the hands of an ordinary user; only root can hand it over. */
export async function ordinaryUser(stage: Stage): Promise<string> {
  if (process.getuid?.() !== 0) return "the whole run is by an ordinary user";
  const home = path.dirname(stage.folder);
  rmSync(path.join(stage.folder, ".data"), { recursive: true, force: true });
  chmodSync(home, 0o755);
  execFileSync("chown", ["-R", `${nobody.uid}:${nobody.gid}`, home]);
  const npm = new Stage(stage.folder, stage.port).start({
    user: nobody,
    variables: { HOME: home, USER: "nobody", npm_config_cache: path.join(home, "npm-cache") },
  });
  const took = await npm.ready();
  const processes = stage.processes(npm);
  npm.interrupt();
  const { code } = await npm.ended();
  await stage.requireNothingLeft(processes);
  return `a new data folder is ready after ${took.toFixed(1)} s; Ctrl-C ends it with exit code ${code}, nothing left`;
}
