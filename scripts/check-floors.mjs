import { readFileSync } from "node:fs";
import process from "node:process";

// Minimum versions for security, banned packages, exact versions, and a lock that npm ci takes on every platform.
const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
const { minimum, banned } = read("./check/floors.json");
const { packages } = read("../package-lock.json");
const manifest = read("../package.json");

const installed = Object.entries(packages)
  .filter(([place]) => place !== "")
  .map(([place, { version }]) => ({ place, name: place.replace(/^.*node_modules\//, ""), version }));

const complaints = [
  ...installed.flatMap(({ place, name, version }) => {
    if (banned[name]) return [`${place} is banned: ${banned[name]}.`];
    const floor = minimum[name];
    return floor && isOlder(version, floor) ? [`${place} is ${version}: ${floor} or newer is safe.`] : [];
  }),
  ...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is "${version}" in package.json: pin the exact version.`),
  ...Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !installed.some((one) => one.name === name))
      .map(
        (name) => `${place || "The project"} may need ${name}, which the lock lacks: npm ci would refuse it.`,
      ),
  ),
];

for (const complaint of complaints) console.error(complaint);
console.log(`${installed.length} packages, ${complaints.length} complaints.`);
process.exitCode = complaints.length > 0 ? 1 : 0;

function isOlder(version, floor) {
  const [have, need] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const index = have.findIndex((part, at) => part !== need[at]);
  return index >= 0 && have[index] < need[index];
}
