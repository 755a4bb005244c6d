/** What narrows the audit log, as it stands in the address. */
export interface AuditFilter {
  action?: string | undefined;
  actor?: string | undefined;
}

export function auditAddress({ action, actor }: AuditFilter, cursor?: string): string {
  const given = Object.entries({ action, actor, cursor }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return given.length > 0 ? `/admin/audit?${new URLSearchParams(given)}` : "/admin/audit";
}
