/** A reason to stop that the person at the terminal can act on: shown as one sentence, without a stack. */
export class Failure extends Error {
  override name = "Failure";
}

export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message || error.name : String(error);
}

export function showFailure(error: unknown): void {
  if (error instanceof Failure) process.stderr.write(`\n${error.message}\n`);
  else process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
