import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { cruise } from "dependency-cruiser";
import extractConfig from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTypes from "dependency-cruiser/config-utl/extract-ts-config";

// `node scripts/check-borders.mjs [FOLDER]`: checks who imports whom there, by the rules in .dependency-cruiser.cjs.
const folder = path.resolve(process.argv[2] ?? ".");
const rules = path.resolve(import.meta.dirname, "../.dependency-cruiser.cjs");
process.chdir(folder);

const places = ["app", "components", "lib", "scripts", "prisma/seed", "proxy.ts"].filter((place) =>
  existsSync(place),
);
const options = await extractConfig(rules);
const { output } = await cruise(places, { ...options, outputType: "json" }, undefined, {
  tsConfig: extractTypes(path.resolve("tsconfig.json")),
});
const { summary } = typeof output === "string" ? JSON.parse(output) : output;

for (const { rule, from, to, cycle } of summary.violations) {
  const way = cycle ? cycle.map(({ name }) => name ?? "").join(" → ") : to;
  const { comment } = summary.ruleSetUsed.forbidden.find(({ name }) => name === rule.name) ?? {};
  console.error(`${rule.name}: ${from} → ${way}\n  ${comment}`);
}
// A cruiser that understood nothing finds nothing wrong.
if (summary.totalCruised === 0) console.error("No modules were cruised: nothing was checked.");
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations of the borders.`);
process.exitCode = summary.totalCruised === 0 || summary.violations.length > 0 ? 1 : 0;
