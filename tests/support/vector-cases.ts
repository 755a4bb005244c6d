import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";

const Tolerance = z.object({
  abs: z.number().default(0),
  rel: z.number().default(0),
  fields: z.record(z.string(), z.number()).default({}),
});
export type Tolerance = z.infer<typeof Tolerance>;

const VectorCase = z.object({
  case: z.string(),
  fn: z.string(),
  input: z.unknown(),
  expected: z.unknown(),
  tolerance: Tolerance,
});
export type VectorCase = z.infer<typeof VectorCase>;

export interface VectorTopic {
  topic: string;
  cases: VectorCase[];
}

/** Every vector file of a folder; the file name without .json is the topic. */
export function readVectorTopics(folder: string): VectorTopic[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => ({
    topic: basename(file, ".json"),
    cases: z.array(VectorCase).parse(JSON.parse(readFileSync(join(folder, file), "utf8"))),
  }));
}
