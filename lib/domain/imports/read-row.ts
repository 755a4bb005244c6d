import { readParagraph, readPurpose, readTitle } from "@/lib/domain/imports/case-text";
import type { FindDepartment } from "@/lib/domain/imports/department-directory";
import type { CaseContent } from "@/lib/domain/imports/imported-case";
import { plainWords } from "@/lib/domain/imports/plain-words";
import type { ImportDepartment, Preset, PresetField } from "@/lib/domain/imports/preset";
import { readRowDates } from "@/lib/domain/imports/row-dates";
import type { Reading, RowNotice } from "@/lib/domain/imports/row-notice";
import { collectExtras } from "@/lib/domain/imports/source-extras";
import { readStage } from "@/lib/domain/imports/source-stage";
import { columnName } from "@/lib/domain/imports/table";
import { topicTags } from "@/lib/domain/imports/topic-tags";

/** What all rows of a file have in common. */
export interface RowContext {
  preset: Preset;
  header: readonly string[];
  positions: ReadonlyMap<PresetField, number>;
  findDepartment: FindDepartment;
}

/** A row that can be written, with what is odd about it; or the reasons why it cannot. */
type RowOutcome = { content: CaseContent; notices: RowNotice[] } | { errors: RowNotice[] };

/**
 * Reads one row, whose cells are storable text, into a case. A row is refused only when it has no title or no
 * department; whatever else is missing, unknown or unreadable is a notice, and no filled cell is lost.
 */
export function readRow(cells: readonly string[], row: number, context: RowContext): RowOutcome {
  const cellOf = (field: PresetField) => cells[context.positions.get(field) ?? -1] ?? "";
  const title = readTitle(cellOf("title"));
  const department = context.findDepartment({
    code: cellOf("departmentCode"),
    name: cellOf("departmentName"),
  });
  const isUntitled = plainWords(title.value) === "";
  if (isUntitled || !department) {
    const errors = [
      ...(isUntitled ? [untitled(row, context)] : []),
      ...(department ? [] : [withoutDepartment(row, context)]),
    ];
    return { errors };
  }
  const readings = { title, ...readAnswers(cellOf, context.preset) };
  const content = asContent(readings, department.value, cellOf, context.preset);
  return {
    content: { ...content, fields: fieldsOf(content), sourceExtras: collectExtras(cells, content, context) },
    notices: [...departmentNotices(department, row, context), ...oddities(readings, row, context)],
  };
}

type CellOf = (field: PresetField) => string;
type Readings = ReturnType<typeof readAnswers> & { title: Reading<string> };

function readAnswers(cellOf: CellOf, preset: Preset) {
  const dateCells = {
    initiated: cellOf("initiated"),
    acquisition: cellOf("acquisition"),
    implemented: cellOf("implemented"),
    retired: cellOf("retired"),
  };
  return {
    purpose: readPurpose(cellOf("purpose")),
    stage: readStage(cellOf("stage"), preset.stages),
    risk: preset.readRisk(cellOf("risk")),
    ...readRowDates(dateCells, preset.likelyYears),
    personalData: preset.readPersonalData(cellOf("personalData")),
    dataSource: readParagraph(cellOf("dataSource")),
  };
}

function asContent(
  readings: Readings,
  department: ImportDepartment,
  cellOf: CellOf,
  preset: Preset,
): Omit<CaseContent, "sourceExtras"> {
  return {
    title: readings.title.value,
    departmentCode: department.code,
    departmentName: department.name,
    problem: readings.purpose.value,
    stage: readings.stage.value,
    rawStage: cellOf("stage"),
    risk: readings.risk.value,
    riskNote: preset.riskNotes[readings.risk.value] ?? null,
    rawRisk: cellOf("risk"),
    personalData: readings.personalData.value,
    tags: topicTags(cellOf("topic")),
    dataSource: readings.dataSource.value,
    dates: {
      initiated: readings.initiated.value,
      acquisition: readings.acquisition.value,
      implemented: readings.implemented.value,
      retired: readings.retired.value,
    },
    fields: {},
    scores: [],
    metrics: [],
  };
}

// A source by preset says all of these, also that it says nothing.
function fieldsOf(content: Omit<CaseContent, "sourceExtras">): CaseContent["fields"] {
  const { title, problem, stage, risk, personalData, tags, dataSource } = content;
  return { title, department: content.departmentCode, problem, stage, risk, personalData, tags, dataSource };
}

function untitled(row: number, { header, positions }: RowContext): RowNotice {
  const column = columnName(header, positions.get("title") ?? 0);
  return {
    row,
    column,
    problem: "The title is blank.",
    repair: "Give the use case a title and import the file again.",
  };
}

function withoutDepartment(row: number, context: RowContext): RowNotice {
  const repair = "Fill in the name or the abbreviation of the department and import the file again.";
  return { row, column: departmentColumn(context), problem: "The department is blank.", repair };
}

function departmentNotices(
  department: Reading<ImportDepartment>,
  row: number,
  context: RowContext,
): RowNotice[] {
  return department.oddity ? [{ row, column: departmentColumn(context), ...department.oddity }] : [];
}

function departmentColumn({ header, positions }: RowContext): string {
  return columnName(header, positions.get("departmentName") ?? positions.get("departmentCode") ?? 0);
}

// A column that the file does not have has its one notice at the header.
function oddities(readings: Readings, row: number, { header, positions }: RowContext): RowNotice[] {
  return (Object.keys(readings) as (keyof Readings)[]).flatMap((field) => {
    const position = positions.get(field);
    const { oddity } = readings[field];
    return oddity && position !== undefined ? [{ row, column: columnName(header, position), ...oddity }] : [];
  });
}
