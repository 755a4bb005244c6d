import process from "node:process";
import { prepareNode } from "./start/prepare-node.mjs";

if (await prepareNode()) {
  const { testEverything } = await import("./check/test-everything.ts");
  process.exitCode = await testEverything({ full: process.argv.includes("--full") });
}
