/** A form's draft, how a part of it is changed, and what the API says against it, by field. */
export interface Drafted<Draft> {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errors: Record<string, string>;
}

/** Ties a form to its draft: `{...field("unit")}` gives a field its name, its value, how it changes and its complaint. */
export function fieldsOf<Draft extends object>({ draft, change, errors }: Drafted<Draft>) {
  return <Name extends keyof Draft & string>(name: Name) => ({
    name,
    value: draft[name],
    onChange: (value: Draft[Name]) => change({ [name]: value } as unknown as Partial<Draft>),
    errorMessage: errors[name],
  });
}
