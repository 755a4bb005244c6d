import process from "node:process";
import { prepareNode } from "./start/prepare-node.mjs";

// Taken before anything takes time: when npm dies meanwhile, the number changes.
const npm = process.ppid;

if (await prepareNode()) {
  const { startProduct } = await import("./start/run.ts");
  await startProduct("production", npm);
}
