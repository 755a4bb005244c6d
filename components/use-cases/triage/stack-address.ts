/** What the address of the desk holds. */
export interface StackState {
  department?: string | undefined;
  stage?: string | undefined;
  cursor?: string | undefined;
}

/** The address of the desk with these things on it. */
export function stackAddress({ department, stage, cursor }: StackState, useCase?: string): string {
  return withGiven("/triage", { department, stage, cursor, case: useCase });
}

/** Where the stack is given as a file, narrowed as it is on show. */
export function stackExportAddress({ department, stage }: StackState): string {
  return withGiven("/api/v1/triage/export", { department, stage });
}

function withGiven(path: string, parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter(([, value]) => value);
  return given.length > 0 ? `${path}?${new URLSearchParams(given as [string, string][])}` : path;
}
