import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import type { Table } from "@/lib/domain/imports/table";
import { usFederal2024 } from "@/lib/domain/imports/us-federal-2024";
import { outcomeOf, planFederal } from "./federal-file";

// Many runs each: on a busy machine they may take longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const words = fc.constantFrom(
  "",
  " ",
  "N/A",
  "A",
  "a ",
  "Neither",
  "Both",
  "Initiated",
  "Retired",
  "24-Nov",
  "7/15/1905",
  "DOE",
  "Department of Energy",
  "\u0000",
  "\uD83E",
  '["x","y"]',
  "=1+1",
);
const cell = fc.oneof({ weight: 3, arbitrary: words }, fc.string({ unit: "binary", maxLength: 12 }));
const knownHeaders = Object.values(usFederal2024.headers);

const tables: fc.Arbitrary<Table> = fc
  .tuple(fc.shuffledSubarray(knownHeaders, { minLength: 10 }), fc.array(cell, { maxLength: 3 }))
  .map(([known, extra]) => [...known, ...extra])
  .chain((header) => {
    const width = { minLength: 0, maxLength: header.length + 2 };
    const whole = { minLength: header.length, maxLength: header.length };
    const row = fc.oneof({ weight: 4, arbitrary: fc.array(cell, whole) }, fc.array(cell, width));
    return fc.record({ header: fc.constant(header), rows: fc.array(row, { maxLength: 12 }) });
  })
  .map(({ header, rows }) => ({ header, rows: [...rows, ...rows.slice(0, 2)] }))
  .filter(({ header }) => hasIndispensable(header));

describe("whatever stands in the cells", () => {
  test("every row is accounted for exactly once", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const plan = planFederal(table);
        const rows = accountedRows(plan);
        expect(rows.toSorted((a, b) => a - b)).toEqual(table.rows.map((_, index) => index + 2));
        expect(plan.rows).toBe(table.rows.length);
      }),
      { numRuns: 150 },
    );
  });

  test("no filled cell of a planned row is lost", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const one of planFederal(table).create) {
          const kept = JSON.stringify(one);
          const cells = table.rows[one.row - 2] ?? [];
          for (const text of cells) {
            const storable = text.toWellFormed().replaceAll("\u0000", "").trim();
            expect(kept).toContain(JSON.stringify(storable).slice(1, -1));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("planning again after it was carried out changes nothing, in any order of rows", () => {
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.nat()), (table, chance) => {
        const known = outcomeOf(planFederal(table));
        const again = planFederal(table, known);
        expect([...again.create, ...again.update]).toEqual([]);
        const keys = table.rows.map((row) => ({ row, key: chance.next().value }));
        const rows = keys.sort((a, b) => a.key - b.key).map(({ row }) => row);
        expect([...planFederal({ header: table.header, rows }, known).update]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("one file after another settles, and no two cases share an identity", () => {
    fc.assert(
      fc.property(tables, tables, (before, after) => {
        const known = outcomeOf(planFederal(before));
        const plan = planFederal(after, known);
        const identities = [...plan.create, ...plan.update.map((one) => one.case)].map((one) => one.identity);
        expect(new Set([...identities, ...plan.unchanged]).size).toBe(
          identities.length + plan.unchanged.length,
        );
        const again = planFederal(after, outcomeOf(plan, known));
        expect([...again.create, ...again.update]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("what is planned fits a case and a database", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const one of planFederal(table).create) {
          const text = JSON.stringify(one);
          expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/i);
          expect(one.title.trim()).toBe(one.title);
          expect(one.title.length).toBeGreaterThan(0);
          expect(one.departmentCode).not.toBe("");
        }
      }),
      { numRuns: 100 },
    );
  });
});

test("a cell that is one long run of anything takes no long time", () => {
  const header = knownHeaders;
  const runs = ["(", ".", " ", "\n", "a", "1", "-", "[", '"', "both ", "neither ", "1/"].map((run) =>
    header.map(() => `x${run.repeat(20_000)}x`),
  );
  const plain = runs.map((row) => row.map((text) => text.slice(1, -1)));
  expect(planFederal({ header, rows: [...runs, ...plain] }).rows).toBe(24);
});

function hasIndispensable(header: readonly string[]): boolean {
  const groups = usFederal2024.indispensable;
  return groups.every((group) => group.some((field) => header.includes(usFederal2024.headers[field])));
}

function accountedRows(plan: ImportPlan): number[] {
  const written = [...plan.create, ...plan.update.map((one) => one.case)].map(({ row }) => row);
  return [...written, ...plan.skip.map(({ row }) => row), ...new Set(plan.errors.map(({ row }) => row))];
}
