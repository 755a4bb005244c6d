import type { CaseFields } from "@/lib/domain/imports/case-fields";
import { readParagraph, readTitle } from "@/lib/domain/imports/case-text";
import type { CaseContent, SourceExtra } from "@/lib/domain/imports/imported-case";
import type { KnownData } from "@/lib/domain/imports/known-data";
import { moneyAnswer, rangeAnswer } from "@/lib/domain/imports/mapping/amount-answers";
import { codedAnswer, type WordMaps } from "@/lib/domain/imports/mapping/coded-answers";
import { dateAnswers } from "@/lib/domain/imports/mapping/date-answers";
import type { DepartmentFinder, FoundDepartment } from "@/lib/domain/imports/mapping/find-department";
import type { MappedRow, Placement } from "@/lib/domain/imports/mapping/mapped-row";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { metricAnswers } from "@/lib/domain/imports/mapping/metric-answers";
import { scoreAnswers } from "@/lib/domain/imports/mapping/score-answers";
import { tagsOf } from "@/lib/domain/imports/mapping/tags";
import { plainWords } from "@/lib/domain/imports/plain-words";
import type { RowNotice } from "@/lib/domain/imports/row-notice";
import { quoted } from "@/lib/domain/imports/shorten";
import { columnName } from "@/lib/domain/imports/table";
import { isCutToCell } from "@/lib/domain/shared/workbook-text";
import type { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import type { Route, TaskType } from "@/lib/domain/use-cases/schema";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** What all rows of a mapped list have in common. */
export interface MappedContext {
  mapping: Mapping;
  header: readonly string[];
  placement: Placement;
  /** Positions of columns that are left out altogether. */
  ignored: ReadonlySet<number>;
  maps: WordMaps;
  departments: DepartmentFinder;
  known: KnownData;
  criteria: ReadonlySet<string>;
}

type MappedOutcome = { content: CaseContent } | { errors: RowNotice[] };

/**
 * Reads one row of a mapped list. It is refused only without a title or without a department that can be told; all
 * else that is missing, unknown or unreadable is a notice, and no filled cell is lost.
 */
export function readMappedRow(row: MappedRow, context: MappedContext): MappedOutcome {
  const title = readTitle(row.text("title"));
  const department = departmentOf(row, context);
  const errors = plainWords(title.value) === "" ? [untitled(row)] : [];
  if ("problem" in department) return { errors: [...errors, department] };
  if (errors.length > 0) return { errors };
  if (title.oddity) row.note("title", "textShortened", title.oddity.problem, title.oddity.repair);
  const fields = fieldsOf(row, context, { title: title.value, department: department.code });
  const dates = dateAnswers(row, context.known.today);
  const scores = scoreAnswers(row, context.placement, context.criteria, context.maps);
  const metrics = metricAnswers(row, context.known.today);
  const content = {
    title: title.value,
    departmentCode: department.code,
    departmentName: department.name,
    problem: fields.problem ?? null,
    stage: fields.stage ?? context.mapping.defaults.stage ?? "triage",
    rawStage: row.text("stage"),
    risk: fields.risk ?? "notAssessed",
    riskNote: fields.risk === undefined ? null : "as the list says",
    rawRisk: row.text("risk"),
    personalData: fields.personalData ?? "unknown",
    tags: fields.tags ?? [],
    dataSource: fields.dataSource ?? null,
    ...{ dates, fields, scores, metrics },
  } satisfies Omit<CaseContent, "sourceExtras">;
  return { content: { ...content, sourceExtras: extrasOf(row, context) } };
}

function untitled(row: MappedRow): RowNotice {
  return row.error(
    "title",
    "titleMissing",
    "The title is blank.",
    "Give the use case a title and import the file again.",
  );
}

function departmentOf(
  row: MappedRow,
  { departments, mapping, known }: MappedContext,
): FoundDepartment | RowNotice {
  const answer = departments.find(departmentCells(row));
  const target =
    row.columns("departmentName").length > 0
      ? "departmentName"
      : row.columns("department").length > 0
        ? "department"
        : "departmentCode";
  if (answer && "problem" in answer)
    return row.error(
      target,
      "departmentAmbiguous",
      answer.problem,
      "Say which department this word means in the step for values.",
    );
  if (answer) return answer.found;
  const fallback = mapping.defaults.department;
  if (fallback === undefined)
    return row.error(
      target,
      "departmentMissing",
      "The department is blank.",
      "Fill it in, or choose a department for rows without one.",
    );
  const found = known.departments.find(({ code }) => plainWords(code) === plainWords(fallback));
  return { code: (found?.code ?? fallback).toUpperCase(), name: found?.name ?? fallback, isNew: !found };
}

/** The cells of a row that may name its department. */
export function departmentCells(row: MappedRow): { code: string; name: string } {
  return { code: row.text("departmentCode"), name: row.text("departmentName") || row.text("department") };
}

function fieldsOf(
  row: MappedRow,
  context: MappedContext,
  certain: Pick<CaseFields, "title" | "department">,
): Partial<CaseFields> {
  const { maps, mapping, known } = context;
  const confidential = codedAnswer<"yes" | "no">(row, "confidential", maps);
  const tags = tagsOf(row.text("tags"));
  return {
    ...certain,
    ...given({
      problem: paragraph(row, "problem"),
      audience: paragraph(row, "audience"),
      dataSource: paragraph(row, "dataSource"),
      yearlyVolume: rangeAnswer(row, "yearlyVolume"),
      minutesEach: rangeAnswer(row, "minutesEach"),
      stage: codedAnswer<Stage>(row, "stage", maps),
      route: codedAnswer<Route>(row, "route", maps),
      taskType: codedAnswer<TaskType>(row, "taskType", maps),
      risk: codedAnswer<Risk>(row, "risk", maps),
      personalData: codedAnswer<PersonalData>(row, "personalData", maps),
      confidential: confidential === null ? null : confidential === "yes",
      tags: tags.length > 0 ? tags : null,
      ownerId: person(row, "owner", known.people),
      sponsorId: person(row, "sponsor", known.people),
    }),
    ...given(moneyAnswer(row, mapping.defaults)),
  };
}

// What a row leaves blank it does not say: the field keeps its value.
function given(fields: { [Field in keyof CaseFields]?: CaseFields[Field] | null }): Partial<CaseFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

function paragraph(row: MappedRow, target: "problem" | "audience" | "dataSource"): string | null {
  if (isCutToCell(row.text(target))) {
    const problem = "The cell holds only the beginning of its text, as it says itself; it is not taken over.";
    row.note(target, "textShortened", problem, "Take the list from a CSV or JSON file.");
    return null;
  }
  const { value, oddity } = readParagraph(row.text(target));
  if (oddity) row.note(target, "textShortened", oddity.problem, oddity.repair);
  return value;
}

function person(row: MappedRow, target: "owner" | "sponsor", people: KnownData["people"]): string | null {
  const text = row.answer(target);
  if (text === null) return null;
  const id = people.get(emailIn(text));
  if (id === undefined)
    row.note(
      target,
      "personUnknown",
      `${quoted(text)} is nobody here; it is kept as text.`,
      "Add the person, or correct the e-mail address.",
    );
  return id ?? null;
}

/** The e-mail address in a cell ("Ada <ada@example.org>"), in lower case; the whole text where there is none. */
export function emailIn(text: string): string {
  return (/[^\s<>;,()]{1,100}@[^\s<>;,()]{1,200}/.exec(text)?.[0] ?? text).trim().toLowerCase();
}

const keptAsText = ["extra", "externalId"] as const;

function extrasOf(row: MappedRow, { header, placement, ignored }: MappedContext): SourceExtra[] {
  const held = new Set([...placement.values()].flat().map(({ index }) => index));
  for (const target of keptAsText) for (const { index } of placement.get(target) ?? []) held.delete(index);
  return row.cells.flatMap((value, index) => {
    const isHeld = ignored.has(index) || (held.has(index) && !row.unheld.has(index));
    if (isHeld || value.trim() === "") return [];
    const text = (header[index] ?? "").trim();
    return [{ column: text === "" ? columnName(header, index) : text, index, value }];
  });
}
