import { fieldName } from "@/components/use-cases/field-names";
import { api } from "@/lib/client/api";
import { formatDateTime } from "@/lib/format/date";
import { formatList } from "@/lib/format/words";

interface ActivityPage {
  data: { by: string | null; at: string; changes: { field: string }[] }[];
}

const worthNaming = 4;

/** Who changed a case last, when and what, in one sentence; null when it cannot be told. */
export async function latestChange(key: string): Promise<string | null> {
  const answer = await api.get<ActivityPage>(`/use-cases/${key}/activity?show=changes&limit=1`);
  const entry = answer.ok ? answer.data.data[0] : undefined;
  if (!entry) return null;
  const fields = entry.changes.map(({ field }) => fieldName(field));
  const more = fields.length > worthNaming ? [`${fields.length - worthNaming} more`] : [];
  const what = fields.length > 0 ? `: ${formatList([...fields.slice(0, worthNaming), ...more])}` : "";
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return `Last change: ${entry.by ?? "somebody"}, ${formatDateTime(entry.at, zone)}${what}.`;
}
