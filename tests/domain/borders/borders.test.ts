import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** A file that breaks one rule each, beside the files it reaches for. */
const plants: readonly { rule: string; file: string; reachesFor: string }[] = [
  { rule: "domain-is-pure", file: "lib/domain/a/rule.ts", reachesFor: "lib/server/a/rows.ts" },
  { rule: "server-knows-no-screen", file: "lib/server/a/queries.ts", reachesFor: "components/a/card.ts" },
  { rule: "server-formats-papers-only", file: "lib/server/a/words.ts", reachesFor: "lib/format/amount.ts" },
  {
    rule: "features-take-types-from-server-only",
    file: "components/b/list.ts",
    reachesFor: "lib/server/a/rows.ts",
  },
  { rule: "features-stay-apart", file: "components/c/list.ts", reachesFor: "components/a/card.ts" },
  { rule: "ui-knows-no-domain", file: "components/ui/box.ts", reachesFor: "lib/domain/a/fact.ts" },
  { rule: "client-and-format-know-no-server", file: "lib/client/api.ts", reachesFor: "lib/server/a/rows.ts" },
  { rule: "app-has-no-database", file: "app/page.ts", reachesFor: "lib/server/db.ts" },
  { rule: "nothing-imports-app", file: "components/shell/bar.ts", reachesFor: "app/x.ts" },
  { rule: "nothing-imports-scripts-or-tests", file: "lib/format/money.ts", reachesFor: "scripts/x.ts" },
  { rule: "prisma-inside-server", file: "app/other.ts", reachesFor: "lib/server/generated/client.ts" },
];

/** Files that reach for a package which is not theirs, or which is not there at all. */
const packages: readonly { rule: string; file: string; imports: string }[] = [
  { rule: "domain-is-pure", file: "lib/domain/a/clock.ts", imports: "node:fs" },
  { rule: "ui-uses-few-packages", file: "components/ui/form.ts", imports: "zod" },
  { rule: "recharts-in-charts-only", file: "components/a/chart.ts", imports: "recharts" },
  { rule: "d3-in-drawings-only", file: "components/a/map.ts", imports: "d3-scale" },
  { rule: "prisma-inside-server", file: "app/data.ts", imports: "pg" },
  { rule: "everything-resolves", file: "lib/server/a/ghost.ts", imports: "@/lib/server/a/nowhere" },
];

describe("The borders of the house", () => {
  const root = mkdtempSync(path.join(tmpdir(), "tunefolio-borders-"));
  let said = "";
  beforeAll(() => {
    for (const { file, reachesFor } of plants) {
      write(root, reachesFor, "export const it = 1;\n");
      write(
        root,
        file,
        `import { it } from "@/${reachesFor.replace(/\.ts$/, "")}";\nexport const here = it;\n`,
      );
    }
    write(
      root,
      "lib/server/a/one.ts",
      'import { two } from "@/lib/server/a/two";\nexport const one = () => two;\n',
    );
    write(
      root,
      "lib/server/a/two.ts",
      'import { one } from "@/lib/server/a/one";\nexport const two = () => one;\n',
    );
    for (const { file, imports } of packages) write(root, file, `import "${imports}";\nexport {};\n`);
    copyFileSync("tsconfig.json", path.join(root, "tsconfig.json"));
    linkPackages(root);
    said = check(root).said;
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true }));

  test.each([...plants, ...packages, { rule: "no-cycles", file: "lib/server/a/one.ts" }])(
    "$rule fires where $file breaks it",
    ({ rule, file }) => {
      expect(said).toContain(`${rule}: ${file} → `);
    },
  );

  test("has no rule that was not seen to fire", () => {
    const { forbidden } = createRequire(import.meta.url)("../../../.dependency-cruiser.cjs") as {
      forbidden: { name: string; comment: string }[];
    };
    const planted = [...plants, ...packages, { rule: "no-cycles" }].map(({ rule }) => rule);
    expect(new Set(planted)).toEqual(new Set(forbidden.map(({ name }) => name)));
    for (const { comment } of forbidden) expect(said).toContain(comment);
  });

  test("checking nothing is a failure", () => {
    const empty = mkdtempSync(path.join(tmpdir(), "tunefolio-empty-"));
    copyFileSync("tsconfig.json", path.join(empty, "tsconfig.json"));
    mkdirSync(path.join(empty, "lib"));
    write(empty, "other.ts", "export {};\n");
    expect(check(empty)).toMatchObject({ status: 1, said: expect.stringContaining("No modules") });
    rmSync(empty, { recursive: true });
  }, 60_000);
});

function linkPackages(root: string): void {
  mkdirSync(path.join(root, "node_modules"));
  for (const name of readdirSync("node_modules").filter((entry) => !entry.startsWith("."))) {
    symlinkSync(path.resolve("node_modules", name), path.join(root, "node_modules", name));
  }
}

function write(root: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function check(folder: string): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync("node", ["scripts/check-borders.mjs", folder], {
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
}
