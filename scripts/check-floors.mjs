import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

// `node scripts/check-floors.mjs [FOLDER]`: minimum versions for security, banned packages, exact versions, and a lock that
// npm ci takes on every platform and that names nothing but packages of a registry.
const folder = path.resolve(process.argv[2] ?? ".");
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const { minimum, banned } = read(new URL("./check/floors.json", import.meta.url));
const { packages } = read(path.join(folder, "package-lock.json"));
const { dependencies, devDependencies, overrides } = read(path.join(folder, "package.json"));

const installed = Object.entries(packages)
  .filter(([place]) => place !== "")
  .map(([place, { version, resolved, link }]) => ({
    place,
    name: place.replace(/^.*node_modules\//, ""),
    version,
    source: link ? "a link" : resolved,
  }));
const names = new Set(installed.map(({ name }) => name));

const complaints = [
  ...installed.flatMap(tooOldOrBanned),
  ...installed
    .filter(({ source }) => source !== undefined && !/^https:.*\.tgz$/.test(source))
    .map(({ place, source }) => `${place} comes from ${source}: take packages from a registry only.`),
  ...Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is "${version}" in package.json: pin the exact version.`),
  ...Object.entries({ ...dependencies, ...devDependencies })
    .filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
    .map(([name, version]) => `${name} ${version} is not what the lock holds: run npm install.`),
  ...Object.entries(packages).flatMap(lackingOptional),
];

for (const complaint of complaints) console.error(complaint);
if (installed.length === 0) console.error("The lock holds no packages: nothing was checked.");
console.log(`${installed.length} packages, ${complaints.length} complaints.`);
process.exitCode = installed.length === 0 || complaints.length > 0 ? 1 : 0;

function tooOldOrBanned({ place, name, version }) {
  if (banned[name]) return [`${place} is banned: ${banned[name]}.`];
  const floor = minimum[name];
  return floor && isOlder(version, floor) ? [`${place} is ${version}: ${floor} or newer is safe.`] : [];
}

function lackingOptional([place, { optionalDependencies = {} }]) {
  return Object.keys(optionalDependencies)
    .filter((name) => !names.has(name))
    .map(
      (name) => `${place || "The project"} may need ${name}, which the lock lacks: npm ci would refuse it.`,
    );
}

function isOlder(version, floor) {
  const [have, need] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const index = have.findIndex((part, at) => part !== need[at]);
  return index >= 0 && have[index] < need[index];
}
