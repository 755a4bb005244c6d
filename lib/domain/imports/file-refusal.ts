import { DomainError } from "@/lib/domain/shared/domain-error";

/** A refusal of a whole file that cannot be read as what it is. */
export function refusedFile(message: string): DomainError {
  return new DomainError("invalid", message, [{ field: "file", message }]);
}

/** A refusal of a kind of file that is not read here, with what to do instead. */
export function unsupportedFile(problem: string, advice: string): DomainError {
  const message = `${problem} ${advice}`;
  return new DomainError("unsupportedType", message, [{ field: "file", message }]);
}

/** A refusal of a file that is more than is read at once. */
export function tooLargeFile(problem: string): DomainError {
  const message = `${problem} Split it into parts and import them one after another.`;
  return new DomainError("tooLarge", message, [{ field: "file", message }]);
}
