/** What the address of the desk holds. */
export interface StackState {
  department?: string | undefined;
  stage?: string | undefined;
  cursor?: string | undefined;
}

/** The address of the desk with these things on it. */
export function stackAddress({ department, stage, cursor }: StackState, useCase?: string): string {
  const given = Object.entries({ department, stage, cursor, case: useCase }).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query ? `/triage?${query}` : "/triage";
}
