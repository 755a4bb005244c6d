import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** A file that breaks one rule each, beside the files it reaches for. */
const plants: readonly { rule: string; file: string; reachesFor: string; as?: string }[] = [
  { rule: "domain-is-pure", file: "lib/domain/a/rule.ts", reachesFor: "lib/server/a/rows.ts" },
  { rule: "server-knows-no-screen", file: "lib/server/a/queries.ts", reachesFor: "components/a/card.ts" },
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
    copyFileSync("tsconfig.json", path.join(root, "tsconfig.json"));
    symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
    said = check(root).said;
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true }));

  test.each([...plants.map(({ rule }) => rule), "no-cycles"])("%s fires where it is broken", (rule) => {
    expect(said).toContain(`${rule}: `);
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
