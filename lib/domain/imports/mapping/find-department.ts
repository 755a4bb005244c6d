import type { KnownDepartment } from "@/lib/domain/imports/known-data";
import type { ValueMap } from "@/lib/domain/imports/mapping/mapping";
import { isBlank, plainWords } from "@/lib/domain/imports/plain-words";
import { quoted, shorten } from "@/lib/domain/imports/shorten";

/** The two cells that may name the department; a list with one column for it has the text in `name`. */
export interface DepartmentCells {
  code: string;
  name: string;
}

export interface FoundDepartment {
  code: string;
  name: string;
  isNew: boolean;
}

type Answer = { found: FoundDepartment } | { problem: string } | null;

const longestCode = 60;
const longestName = 200;

/**
 * Finds the department that a row means: by the word map, then among those that are here by code and by name; one
 * that nobody knows is new. A code that the list gives to several departments tells none of them: their names do.
 * A name that several departments here have is a problem; null when nothing is said.
 */
export class DepartmentFinder {
  private readonly byCode: Map<string, KnownDepartment>;
  private readonly byName = new Map<string, KnownDepartment[]>();
  private readonly mapped: Map<string, string>;
  private readonly sharedCodes: ReadonlySet<string>;
  private readonly fresh = new Map<string, FoundDepartment>();

  constructor(rows: readonly DepartmentCells[], known: readonly KnownDepartment[], values: ValueMap) {
    this.byCode = new Map(known.map((one) => [plainWords(one.code), one]));
    for (const one of known) {
      const name = plainWords(one.name);
      this.byName.set(name, [...(this.byName.get(name) ?? []), one]);
    }
    this.mapped = new Map(values.map(({ from, to }) => [plainWords(from), to]));
    this.sharedCodes = sharedCodes(rows);
  }

  find(cells: DepartmentCells): Answer {
    const [code, name] = [cells.code, cells.name].map((cell) => (isBlank(cell) ? "" : plainWords(cell)));
    if (!code && !name) return null;
    const given = { code: cells.code, name: cells.name || cells.code };
    const to = this.mapped.get(name || "") ?? this.mapped.get(code || "");
    if (to) return { found: this.called(to, given.name) };
    if (code && name && this.sharedCodes.has(code)) return this.named(name, given);
    const known = this.byCode.get(code || name || "");
    return known ? { found: asFound(known) } : this.named(name || code || "", given);
  }

  private called(code: string, name: string): FoundDepartment {
    const known = this.byCode.get(plainWords(code));
    return known ? asFound(known) : this.made(`code ${plainWords(code)}`, codeOf(code), nameOf(name));
  }

  private named(name: string, given: DepartmentCells): Answer {
    const [known, ...others] = this.byName.get(name) ?? [];
    if (others.length > 0) {
      const codes = [known, ...others].map((one) => one?.code).join(", ");
      return { problem: `${quoted(given.name)} is the name of several departments here (${codes}).` };
    }
    if (known) return { found: asFound(known) };
    return { found: this.made(`name ${name}`, codeOf(given.code || given.name), nameOf(given.name)) };
  }

  private made(key: string, code: string, name: string): FoundDepartment {
    const before = this.fresh.get(key);
    if (before) return before;
    const found = { code: this.free(code), name, isNew: true };
    this.fresh.set(key, found);
    return found;
  }

  private free(code: string): string {
    const taken = new Set([...this.fresh.values()].map((one) => plainWords(one.code)));
    const isTaken = (one: string) => taken.has(plainWords(one)) || this.byCode.has(plainWords(one));
    if (!isTaken(code)) return code;
    for (let number = 2; ; number++) {
      const numbered = `${code.slice(0, longestCode - 5)}-${number}`;
      if (!isTaken(numbered)) return numbered;
    }
  }
}

/** The codes that the rows of a list give to departments of different names, in plain words. */
function sharedCodes(rows: readonly DepartmentCells[]): Set<string> {
  const names = new Map<string, Set<string>>();
  for (const { code, name } of rows) {
    if (isBlank(code) || isBlank(name)) continue;
    const of = names.get(plainWords(code)) ?? new Set();
    names.set(plainWords(code), of.add(plainWords(name)));
  }
  return new Set([...names].filter(([, of]) => of.size > 1).map(([code]) => code));
}

function asFound({ code, name }: KnownDepartment): FoundDepartment {
  return { code: code.toUpperCase(), name, isNew: false };
}

function codeOf(cell: string): string {
  const code = cell
    .normalize("NFKC")
    .replace(/[^\p{L}\d &._-]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\d]+/u, "")
    .trim()
    .toUpperCase();
  return code === "" ? "DEPARTMENT" : code.slice(0, longestCode).trim();
}

function nameOf(cell: string): string {
  return shorten(cell.replace(/\s+/g, " ").trim(), longestName);
}
