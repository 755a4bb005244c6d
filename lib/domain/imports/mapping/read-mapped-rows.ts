import type { Draft } from "@/lib/domain/imports/distinct-cases";
import { refusedFile } from "@/lib/domain/imports/file-refusal";
import { columnKeys, fingerprintOf } from "@/lib/domain/imports/fingerprint";
import type { SkippedRow } from "@/lib/domain/imports/import-plan";
import type { KnownData } from "@/lib/domain/imports/known-data";
import { wordMaps } from "@/lib/domain/imports/mapping/coded-answers";
import { DepartmentFinder } from "@/lib/domain/imports/mapping/find-department";
import { keyIn, mappedIdentity } from "@/lib/domain/imports/mapping/mapped-identity";
import { MappedRow, type Placement, placeColumns } from "@/lib/domain/imports/mapping/mapped-row";
import type { IdentityRule, Mapping } from "@/lib/domain/imports/mapping/mapping";
import {
  departmentCells,
  type MappedContext,
  readMappedRow,
} from "@/lib/domain/imports/mapping/read-mapped-row";
import type { RowError, RowNotice } from "@/lib/domain/imports/row-notice";
import { isBlankRow } from "@/lib/domain/imports/sound-table";
import { columnName, fileRow, type Table } from "@/lib/domain/imports/table";

/** Every row of a mapped list as one of three: a draft, blank, or refused. */
interface MappedRows {
  drafts: Draft[];
  blank: SkippedRow[];
  errors: RowError[];
  notices: RowNotice[];
}

interface MappedReader {
  mapping: Mapping;
  known: KnownData;
  digest: (text: string) => string;
}

/** Reads all rows of a sound table by a mapping. Errors: `invalid` (field `file`) when the column of the title is missing. */
export function readMappedRows(table: Table, { mapping, known, digest }: MappedReader): MappedRows {
  const { placement, missing, moved } = placeColumns(mapping, table.header);
  refuseUntitled(placement, mapping);
  const context = contextOf(table, placement, { mapping, known });
  const rule = placedRule(mapping.identity, moved);
  const keys = columnKeys(table.header);
  const keyed = new Map<string, string>();
  const ourKeys = new Set(known.cases.map((one) => one.key.toUpperCase()));
  const result: MappedRows = {
    drafts: [],
    blank: [],
    errors: [],
    notices: missing.map((column) => absent(column.header)),
  };
  for (const [index, cells] of table.rows.entries()) {
    const row = new MappedRow(fileRow(index, table), cells, placement);
    const outcome = isBlankRow(cells) ? null : readMappedRow(row, context);
    if (outcome === null) result.blank.push({ row: row.row, reason: "blank", sameAs: null });
    else if ("errors" in outcome) result.errors.push(...outcome.errors);
    else {
      const fingerprint = fingerprintOf(cells, keys, outcome.content, { digest, by: "mapping" });
      const named = identified(row, {
        rule,
        content: outcome.content,
        fingerprint,
        digest,
        keyed,
        ourKeys,
        header: table.header,
      });
      if ("problem" in named) result.errors.push(named);
      else result.drafts.push({ row: row.row, fingerprint, content: outcome.content, base: named.base });
      result.notices.push(...("problem" in named ? [] : row.notices));
    }
  }
  return result;
}

function refuseUntitled(placement: Placement, mapping: Mapping): void {
  if (placement.has("title")) return;
  const header = mapping.columns.find(({ target }) => target === "title")?.header ?? "";
  throw refusedFile(`The file lacks the column “${header}”, which holds the title.`);
}

function contextOf(
  table: Table,
  placement: Placement,
  { mapping, known }: Omit<MappedReader, "digest">,
): MappedContext {
  const cells = table.rows.map((row) => departmentCells(new MappedRow(0, row, placement)));
  return {
    ...{ mapping, known, placement, header: table.header },
    ignored: new Set((placement.get("ignore") ?? []).map(({ index }) => index)),
    maps: wordMaps(mapping.values),
    departments: new DepartmentFinder(cells, known.departments, mapping.values.department ?? []),
    criteria: new Set(known.criteria.map(({ key }) => key)),
  };
}

// Positions of the list for which the mapping was made become those of this one.
function placedRule(rule: IdentityRule, moved: ReadonlyMap<number, number>): IdentityRule {
  if (rule.rule === "byKey") return { ...rule, column: moved.get(rule.column) ?? -1 };
  if (rule.rule === "bySource")
    return { ...rule, columns: rule.columns.map((column) => moved.get(column) ?? -1) };
  return rule;
}

interface Naming {
  rule: IdentityRule;
  content: Draft["content"];
  fingerprint: string;
  digest: (text: string) => string;
  /** Fingerprint by key of the rows so far. */
  keyed: Map<string, string>;
  ourKeys: ReadonlySet<string>;
  header: readonly string[];
}

function identified(row: MappedRow, naming: Naming): { base: string } | RowError {
  const { rule, content, digest, header } = naming;
  const key = rule.rule === "byKey" ? keyIn(row.cells[rule.column] ?? "") : null;
  if (key !== null && rule.rule === "byKey")
    return keyedBase(row.row, key, columnName(header, rule.column), naming);
  const { identity, isLacking } = mappedIdentity({ cells: row.cells, content }, rule, digest);
  if (isLacking && rule.rule === "bySource") {
    const [first = 0] = rule.columns;
    const problem =
      "The row has nothing that identifies it in its source; it goes by its department, title and problem.";
    const repair = "Give the row an identifier in the source.";
    row.notices.push({
      row: row.row,
      column: columnName(header, first),
      problem,
      repair,
      code: "identityMissing",
    });
  }
  return { base: identity };
}

function keyedBase(
  row: number,
  key: string,
  column: string,
  { keyed, ourKeys, fingerprint }: Naming,
): { base: string } | RowError {
  if (!ourKeys.has(key)) {
    const repair = "Correct the key, or leave it blank to make a new case.";
    return { row, column, problem: `There is no case ${key.slice(0, 40)} here.`, repair, code: "keyUnknown" };
  }
  const before = keyed.get(key);
  keyed.set(key, fingerprint);
  if (before === undefined || before === fingerprint) return { base: key };
  const problem = `Another row above has the key ${key} and says something else.`;
  return { row, column, problem, repair: "Keep one row for each key.", code: "keyTwice" };
}

function absent(header: string): RowNotice {
  const problem = "The file has no such column; what it would say stays as it is.";
  return { row: 1, column: header, problem, repair: "Add the column, or change the mapping." };
}
