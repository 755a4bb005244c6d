import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Installs the packages of the lock where what is there differs from it; returns what went wrong, or null. */
export function installPackages(root) {
  try {
    if (isInstalled(root)) return null;
    process.stdout.write("Installing packages (npm ci) …\n");
    // A second try, because an install that was cut off may still be at work in the same folder.
    if (!runNpm(root) && !runNpm(root)) return "The packages could not be installed: npm says why above.";
    return null;
  } catch (error) {
    return `The packages could not be installed: ${error.message}.`;
  }
}

// npm writes this list as the last step of an install, whoever ran it.
function isInstalled(root) {
  const list = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(list)) return false;
  const installed = packagesOf(list);
  return Object.entries(packagesOf(path.join(root, "package-lock.json"))).every(([place, locked]) => {
    if (place === "") return true;
    const found = installed[place];
    if (!found) return Boolean(locked.optional || locked.devOptional);
    return found.version === locked.version && existsSync(path.join(root, place));
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function runNpm(root) {
  const npm = process.env.npm_execpath;
  const flags = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  return spawnSync(command, [...first, ...flags], { cwd: root, stdio: "inherit" }).status === 0;
}
