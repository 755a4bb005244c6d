import { z } from "zod";
import { Currency, currencyExponent } from "@/lib/domain/shared/currency";
import {
  type FieldKind,
  type FieldName,
  type FilterField,
  fieldNames,
  filterFields,
  Operator,
  operatorsOf,
} from "@/lib/domain/use-cases/filter-fields";

/** One condition of a filter. Those with `either` widen each other; all else must hold. */
export interface Condition {
  field: FieldName;
  operator: Operator;
  values: readonly string[];
  either: boolean;
}

const MOST_CONDITIONS = 30;
const MOST_VALUES = 50;

/**
 * A filter as it stands in an address: `dept:in:sales,hr~|priority:gte:60~|owner:empty:`. `~` joins what must hold, `|`
 * marks what belongs to the one group of which any may hold. In a value `%`, `~`, `,` and `|` are percent-encoded.
 */
export const FilterText = z
  .string()
  .max(4_000, "That is a longer filter than anybody can follow.")
  .superRefine((text, context) => {
    for (const message of read(text).complaints) context.addIssue({ code: "custom", message });
  });

/** The conditions in a filter text; what cannot be understood is left out (`FilterText` complains about it). */
export function conditionsIn(text: string | undefined): Condition[] {
  return text ? read(text).conditions : [];
}

/** The text of conditions: what `conditionsIn` reads back. Empty for none. */
export function filterTextOf(conditions: readonly Condition[]): string {
  return conditions
    .map(({ field, operator, values, either }) => {
      return `${either ? "|" : ""}${field}:${operator}:${values.map(encoded).join(",")}`;
    })
    .join("~");
}

/** An amount in a filter, such as `EUR100000` or `EUR12.50`, in minor units; null where it is none. */
export function amountIn(value: string): { amountMinor: number; currency: Currency } | null {
  const [, code, whole = "", fraction = ""] = /^([A-Z]{3})(\d{1,12})(?:\.(\d{1,3}))?$/.exec(value) ?? [];
  const currency = Currency.safeParse(code).data;
  if (!currency) return null;
  const digits = currencyExponent(currency);
  if (fraction.length > digits) return null;
  return { amountMinor: Number(whole + fraction.padEnd(digits, "0")), currency };
}

function encoded(value: string): string {
  return value.replace(/[%~,|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decoded(value: string): string {
  return value.replace(/%(25|7E|2C|7C)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

interface Reading {
  conditions: Condition[];
  complaints: string[];
}

function read(text: string): Reading {
  if (text.trim() === "") return { conditions: [], complaints: [] };
  const pieces = text.split("~");
  if (pieces.length > MOST_CONDITIONS) {
    return { conditions: [], complaints: [`Use at most ${MOST_CONDITIONS} conditions.`] };
  }
  const read = pieces.map(readOne);
  return {
    conditions: read.filter((one) => typeof one !== "string"),
    complaints: read.filter((one) => typeof one === "string"),
  };
}

function readOne(piece: string): Condition | string {
  const either = piece.startsWith("|");
  const [name = "", operatorText = "", ...rest] = (either ? piece.slice(1) : piece).split(":");
  const field = fieldNames.find((known) => known === (name === "department" ? "dept" : name));
  if (!field) return `“${name}” is no field to narrow by. Fields: ${fieldNames.join(", ")}.`;
  const operator = Operator.safeParse(operatorText).data;
  const known = operatorsOf(field);
  if (!operator || !known.includes(operator)) {
    return `“${name}” knows ${known.join(", ")}, not “${operatorText}”.`;
  }
  const given = rest.join(":");
  const values = given === "" ? [] : given.split(",").map((value) => decoded(value).trim());
  const complaint = complaintAbout(field, operator, values);
  return complaint ? `${name}:${operator}: ${complaint}` : { field, operator, values, either };
}

function complaintAbout(field: FieldName, operator: Operator, values: string[]): string | null {
  const most = operator === "in" || operator === "notIn" ? MOST_VALUES : operator === "between" ? 2 : 1;
  const least = operator === "between" ? 2 : 1;
  if (operator === "empty" || operator === "notEmpty") {
    return values.length > 0 ? "takes no value." : null;
  }
  if (values.length < least || values.length > most) {
    return least === most
      ? `takes ${least === 1 ? "one value" : "two values"}.`
      : `takes 1 to ${most} values.`;
  }
  const definition: FilterField = filterFields[field];
  const wrong = values.find((value) => !isValue(definition, operator, value));
  if (wrong !== undefined) return `“${wrong}” cannot be used. ${hintFor(definition, operator)}`;
  return operator === "between" ? complaintAboutRange(definition.kind, values) : null;
}

function isValue({ kind, words, most }: FilterField, operator: Operator, value: string): boolean {
  if (value === "" || value.length > 300) return false;
  if (operator === "contains") return [...value].length >= 3;
  if (operator === "last") return /^\d{1,4}$/.test(value) && Number(value) > 0;
  const checks: Record<FieldKind, () => boolean> = {
    choice: () => words?.includes(value) ?? true,
    tag: () => value.length <= 60,
    person: () => value === "me" || z.uuid().safeParse(value).success,
    number: () => /^\d{1,3}(\.\d{1,6})?$/.test(value) && Number(value) <= (most ?? 100),
    money: () => amountIn(value) !== null,
    date: () => z.iso.date().safeParse(value).success,
    text: () => true,
    flag: () => value === "yes" || value === "no",
  };
  return checks[kind]();
}

function hintFor({ kind, words, most }: FilterField, operator: Operator): string {
  if (operator === "contains") return "Give at least 3 characters.";
  if (operator === "last") return "Give a number of days, 1 to 9999.";
  const hints: Record<FieldKind, string> = {
    choice: words ? `Use ${words.join(", ")}.` : "Name one.",
    tag: "A tag has at most 60 characters.",
    person: "Give the id of a person, or “me”.",
    number: `Give a number from 0 to ${most ?? 100}.`,
    money: "Give a currency and an amount, such as EUR100000.",
    date: "Give a day as YYYY-MM-DD.",
    text: "Write something.",
    flag: "Say yes or no.",
  };
  return hints[kind];
}

function complaintAboutRange(kind: FieldKind, [from = "", to = ""]: string[]): string | null {
  if (kind === "money") {
    const [low, high] = [amountIn(from), amountIn(to)];
    if (low?.currency !== high?.currency) return "takes two amounts of one currency.";
    return (low?.amountMinor ?? 0) > (high?.amountMinor ?? 0) ? "takes the lower value first." : null;
  }
  const isOrdered = kind === "date" ? from <= to : Number(from) <= Number(to);
  return isOrdered ? null : "takes the lower value first.";
}
