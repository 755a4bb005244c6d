import { readFileSync } from "node:fs";
import process from "node:process";

// `node scripts/check-build.mjs`: what the framework made of the sources. A Server Action would be a second door for
// changes, beside /api/v1.
const manifest = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));
const actions = [manifest.node, manifest.edge].flatMap((list) => Object.keys(list ?? {}));
console.log(`${actions.length} Server Actions in the build.`);
process.exitCode = actions.length > 0 ? 1 : 0;
