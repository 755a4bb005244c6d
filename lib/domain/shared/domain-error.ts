export const errorCodes = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  stale: 412,
  tooLarge: 413,
  unsupportedType: 415,
  preconditionRequired: 428,
  limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorCodes;

export interface FieldError {
  field: string;
  message: string;
  code?: string;
}

/** The complaint at a field where something is wrong; none where it is not. */
export function complaintIf(isWrong: boolean, field: string, message: string): FieldError[] {
  return isWrong ? [{ field, message }] : [];
}

/** A refusal the caller can do something about. The endpoint turns it into problem+json; anything else is a bug. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldError[] = [],
  ) {
    super(message);
    this.name = "DomainError";
  }
}
