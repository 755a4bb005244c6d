import process from "node:process";
import { prepareNode } from "./start/prepare-node.mjs";

if (await prepareNode()) {
  const { verify } = await import("./check/test-everything.ts");
  process.exitCode = await verify();
}
