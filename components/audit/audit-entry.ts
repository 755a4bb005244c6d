import type { listAudit } from "@/lib/server/audit/queries";

export type AuditLine = Awaited<ReturnType<(typeof listAudit)["run"]>>["data"][number];

export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** What an entry says beyond who did what: null where it is about something its reader may not see. */
export interface AuditContent {
  actorId: string | null;
  useCaseId: string | null;
  reason: string | null;
  changes: FieldChange[];
  /** What happened beside the change, and by which session or token. */
  facts: { name: string; value: string }[];
}

export function contentOf({ entry }: AuditLine): AuditContent | null {
  if (!entry) return null;
  const { actorId, useCaseId, reason, via, requestId, detail } = entry;
  const facts = { ...asRecord(detail), via, request: requestId };
  return {
    actorId: asText(actorId),
    useCaseId: asText(useCaseId),
    reason: asText(reason),
    changes: changesIn(asRecord(entry.before), asRecord(entry.after)),
    facts: Object.entries(facts).flatMap(([name, value]) => {
      const text = asText(value);
      return text === null ? [] : [{ name, value: text }];
    }),
  };
}

function changesIn(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  return Object.keys(after)
    .filter((field) => field !== "id")
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }));
}

function asRecord(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
