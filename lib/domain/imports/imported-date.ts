/** How exactly a source tells a date. */
type DatePrecision = "day" | "month" | "year" | "unknown";

/** A date as far as a source tells it. `on` is YYYY-MM-DD, YYYY-MM or YYYY by its precision; null when unknown. */
export interface ImportedDate {
  raw: string;
  precision: DatePrecision;
  on: string | null;
}

/** What a text says about a date: `doubt` ends the sentence that begins with the text; `yearIsGuessed` marks `24-Nov`. */
export interface DateReading {
  precision: DatePrecision;
  on: string | null;
  doubt?: string;
  yearIsGuessed?: true;
}
