import { StatusPill } from "@/components/ui/status-pill";
import { formatDate } from "@/lib/format/date";
import type { ScoringModels } from "@/lib/server/scoring-models/queries";

/** The versions there have been. A panel's ratings name the one they were given under. */
export function ModelVersions({ versions }: { versions: ScoringModels["data"] }) {
  return (
    <table className="ledger-table" data-cards="wide">
      <caption className="sr-only">Versions of the scoring model, the newest first</caption>
      <thead>
        <tr>
          <th scope="col" className="w-36">
            Version
          </th>
          <th scope="col" className="w-32">
            Since
          </th>
          <th scope="col" className="w-48">
            By
          </th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, since, by, reason, inForce }) => (
          <tr key={version}>
            <th scope="row" data-label="Version">
              <div className="flex flex-wrap items-baseline gap-x-3">
                {version} {inForce ? <StatusPill tone="ok">in force</StatusPill> : null}
              </div>
            </th>
            <td data-label="Since">
              <div>{formatDate(since)}</div>
            </td>
            <td data-label="By">
              <div>{by ?? "As it was shipped"}</div>
            </td>
            <td data-label="Why">
              <div className="[overflow-wrap:anywhere]">{reason ?? "—"}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
