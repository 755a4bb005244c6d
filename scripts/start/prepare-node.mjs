import process from "node:process";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const oldest = [20, 19];

/** Makes this process able to run the project's TypeScript; false, and said why, where it cannot be. */
export async function prepareNode() {
  const problem = nodeIsTooOld() ?? installPackages(root);
  if (problem) {
    process.stderr.write(`\n${problem}\n`);
    process.exitCode = 1;
    return false;
  }
  process.chdir(root);
  const { register } = await import("tsx/esm/api");
  register();
  return true;
}

function nodeIsTooOld() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return `Tunefolio needs Node ${oldest.join(".")} or newer, and this is ${process.versions.node}: install a newer Node.`;
}
