import type { ImportedDate } from "@/lib/domain/imports/imported-date";
import type { MappedRow } from "@/lib/domain/imports/mapping/mapped-row";
import { isAmbiguousDate, plainDate } from "@/lib/domain/imports/mapping/read-date";
import { type DateField, readRowDates } from "@/lib/domain/imports/row-dates";
import { quoted } from "@/lib/domain/imports/shorten";

const dateFields = ["initiated", "acquisition", "implemented", "retired"] as const;
const chooseOrder = "Choose the order of day and month for this column: DD.MM.YYYY or MM/DD/YYYY.";

/** The dates of a row, each with its text; what cannot be read or may be another day is a notice. */
export function dateAnswers(row: MappedRow, today: string): Record<DateField, ImportedDate> {
  const order = (field: DateField) => row.options(`date.${field}`).dateOrder;
  const plain = (field: DateField) => plainDate(row.text(`date.${field}`), order(field));
  const cells = {
    initiated: plain("initiated"),
    acquisition: plain("acquisition"),
    implemented: plain("implemented"),
    retired: plain("retired"),
  };
  const year = Number(today.slice(0, 4));
  const readings = readRowDates(cells, { from: year - 20, to: year + 5 });
  const dates = dateFields.map((field) => {
    const raw = row.text(`date.${field}`);
    const { value, oddity } = readings[field];
    if (oddity) {
      const repair = value.on === null && /^\d/.test(raw) ? chooseOrder : oddity.repair;
      row.note(
        `date.${field}`,
        value.on === null ? "dateUnreadable" : "dateAmbiguous",
        oddity.problem.replace(quoted(cells[field]), () => quoted(raw)),
        repair,
      );
    } else if (order(field) === undefined && isAmbiguousDate(raw)) {
      row.note(
        `date.${field}`,
        "dateAmbiguous",
        `${quoted(raw)} may begin with the day or the month; the month is taken.`,
        chooseOrder,
      );
    }
    return [field, { ...value, raw }] as const;
  });
  return Object.fromEntries(dates) as Record<DateField, ImportedDate>;
}
