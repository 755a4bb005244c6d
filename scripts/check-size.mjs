import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

// `node scripts/check-size.mjs`: what a browser fetches before a page of the last build stands, route by route, in kB
// after gzip. Code that a page loads when somebody presses a button does not count.
const limits = [
  { routes: /^\/(use-cases\/new|use-cases\/\[key\]\/edit)$/, script: 260 },
  { routes: /^\/(sign-in|use-cases|use-cases\/\[key\](\/\w+)?)$/, script: 200 },
  { routes: /^\/(portfolio|value)$/, script: 240 },
  { routes: /./, script: 260 },
];
const most = { styles: 25, files: 25 };

const app = ".next/server/app";
const ofEveryPage = JSON.parse(readFileSync(".next/build-manifest.json", "utf8")).rootMainFiles;
const sizes = new Map();

const routes = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("page_client-reference-manifest.js"))
  .map(measured)
  .sort((a, b) => b.script - a.script);

for (const { route, script, styles, files, limit } of routes) {
  const over = [
    script > limit ? `more than ${limit} kB of script` : "",
    styles > most.styles ? `more than ${most.styles} kB of styles` : "",
    files > most.files ? `more than ${most.files} files` : "",
  ].filter(Boolean);
  const line = `${script.toFixed(1).padStart(7)} kB  ${String(files).padStart(2)} files  ${route}`;
  if (over.length > 0) console.error(`${line}: ${over.join(", ")}.`);
  else console.log(line);
  if (over.length > 0) process.exitCode = 1;
}
if (routes.length < 10) {
  console.error("The build holds hardly any pages: nothing was checked.");
  process.exitCode = 1;
}

function measured(file) {
  const route = `/${path
    .dirname(file)
    .split(path.sep)
    .filter((part) => !part.startsWith("("))
    .join("/")
    .replace(/^\.$/, "")}`;
  const { entryJSFiles, entryCSSFiles } = manifestIn(path.join(app, file));
  const scripts = new Set([...ofEveryPage, ...Object.values(entryJSFiles).flat()]);
  const sheets = new Set(
    Object.values(entryCSSFiles)
      .flat()
      .map((sheet) => sheet.path),
  );
  const limit = limits.find(({ routes }) => routes.test(route)).script;
  const files = scripts.size + sheets.size;
  return { route, script: total(scripts), styles: total(sheets), files, limit };
}

/** The framework writes the manifest of a page as a script that assigns it. */
function manifestIn(file) {
  const context = vm.createContext({});
  vm.runInContext("globalThis.self = globalThis", context);
  vm.runInContext(readFileSync(file, "utf8"), context);
  return Object.values(vm.runInContext("globalThis.__RSC_MANIFEST", context))[0];
}

function total(files) {
  return [...files].map(sizeOf).reduce((sum, size) => sum + size, 0) / 1000;
}

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(path.join(".next", file))).length);
  return sizes.get(file);
}
