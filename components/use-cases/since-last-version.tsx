import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { Rights } from "@/lib/domain/access/actor";
import type { Role } from "@/lib/domain/access/roles";
import { approvals, type Occasion, occasionNames } from "@/lib/domain/use-cases/occasion";
import { formatDate } from "@/lib/format/date";
import type { UseCaseView } from "@/lib/server/use-cases/rows";
import type { VersionView } from "@/lib/server/versions/queries";

type SinceLastVersionProps = {
  rights: Pick<Rights, "roles">;
  useCase: UseCaseView;
  versions: readonly VersionView[];
};

const judges: ReadonlySet<Role> = new Set(["reviewer", "lead", "executive"]);

/** For those who judge, first of all: what changed since the case was last approved, else since it was submitted. */
export function SinceLastVersion({ rights, useCase, versions }: SinceLastVersionProps) {
  const last = lastJudged(versions);
  if (!last || !rights.roles.some((role) => judges.has(role))) return null;
  const what = approvals.has(last.occasion) ? "approval" : "submission";
  return (
    <div data-screen-only className="pb-6">
      <Notice
        actions={
          <LinkButton href={`/use-cases/${useCase.key}/versions?from=${last.number}`} size="small">
            Changes since last {what}
          </LinkButton>
        }
      >
        <p>
          {occasionNames[last.occasion as Occasion] ?? last.occasion} on {formatDate(last.at)} by {last.by},
          kept as version {last.number}.
        </p>
      </Notice>
    </div>
  );
}

/** The latest approval, or the latest submission where there is none. */
function lastJudged(versions: readonly VersionView[]): VersionView | undefined {
  return (
    versions.find(({ occasion }) => approvals.has(occasion)) ??
    versions.find(({ occasion }) => occasion === "submit")
  );
}
