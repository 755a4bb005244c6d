/** What narrows the audit log, as it stands in the address. */
export interface AuditFilter {
  action?: string | undefined;
  actor?: string | undefined;
}

export function auditAddress({ action, actor }: AuditFilter, cursor?: string): string {
  return withGiven("/admin/audit", { action, actor, cursor });
}

/** Where the log is given as a file, narrowed as it is on show. */
export function auditExportAddress({ action, actor }: AuditFilter): string {
  return withGiven("/api/v1/audit/export", { action, actor });
}

function withGiven(path: string, parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
