import path from "node:path";
import { type Environment, environmentProblems, readEnvironment } from "@/lib/server/environment";
import { Failure } from "../failure.ts";

/** The settings of the environment, or a failure with one sentence for each that cannot be used. */
export function checkedSettings(): Environment {
  // Only the start script may say so, and only of its own database.
  delete process.env.TUNEFOLIO_SAMPLE;
  const problems = environmentProblems(process.env);
  if (problems.length > 0) throw new Failure(problems.join("\n"));
  const settings = readEnvironment(process.env);
  return { ...settings, dataDir: path.resolve(settings.dataDir) };
}
