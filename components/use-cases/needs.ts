import type { Need } from "@/components/use-cases/use-sending";

/** Text for the API: what is blank is absent. */
export function given(text: string): string | undefined {
  return text.trim() === "" ? undefined : text;
}

/** Only the fields that somebody filled in. */
export function filled<Body extends object>(body: Body): Partial<Body> {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<Body>;
}

/** A text that an action cannot do without. */
export function needText(field: string, text: string, message: string): Need {
  return { field, message, isMet: text.trim() !== "" };
}

/** Anything else that an action cannot do without. */
export function needValue(field: string, value: unknown, message: string): Need {
  return { field, message, isMet: value !== null && value !== undefined && value !== "" };
}
