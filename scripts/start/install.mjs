import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Installs the packages of the lock where they are missing or older than it; returns what went wrong, or null. */
export function installPackages(root) {
  try {
    const lock = createHash("sha256")
      .update(readFileSync(path.join(root, "package-lock.json")))
      .digest("hex");
    const stamp = path.join(root, "node_modules", ".tunefolio-lock");
    if (isComplete(root) && (isStamped(stamp, lock) || isInstalledByHand(root))) return null;
    process.stdout.write("Installing packages (npm ci) …\n");
    // A second try, because an install that was cut off may still be at work in the same folder.
    if (!runNpm(root) && !runNpm(root)) return "The packages could not be installed: npm says why above.";
    writeFileSync(stamp, lock);
    return null;
  } catch (error) {
    return `The packages could not be installed: ${error.message}.`;
  }
}

function isStamped(stamp, lock) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
}

function isInstalledByHand(root) {
  const installed = path.join(root, "node_modules", ".package-lock.json");
  return (
    existsSync(installed) &&
    statSync(installed).mtimeMs > statSync(path.join(root, "package-lock.json")).mtimeMs
  );
}

// An install that left out the development packages lacks what the build needs.
function isComplete(root) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  return names.every((name) => existsSync(path.join(root, "node_modules", name, "package.json")));
}

function runNpm(root) {
  const npm = process.env.npm_execpath;
  const flags = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  return spawnSync(command, [...first, ...flags], { cwd: root, stdio: "inherit" }).status === 0;
}
