import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { VersionChoice } from "@/components/use-cases/version-choice";
import { VersionDifference } from "@/components/use-cases/version-difference";
import { ask } from "@/lib/server/query";
import { getDiff } from "@/lib/server/versions/queries";
import { askedVersions } from "../../asked-versions";
import { caseVersions, loadCase } from "../../load-case";
import { namesFor } from "../../names";
import type { CasePageProps } from "../../page-props";

export const metadata: Metadata = { title: "Versions" };

/** What changed between two versions of the case, or between one and the case as it is now. */
export default async function CaseVersionsPage({ params, searchParams }: CasePageProps) {
  const [{ key }, search] = await Promise.all([params, searchParams]);
  const { actor, row } = await loadCase(key);
  const versions = await caseVersions(key);
  const asked = askedVersions(versions, search);
  if (!asked) {
    return (
      <EmptyState title="No version yet.">
        <p>What the case says is kept as a version when it is submitted and at each decision.</p>
      </EmptyState>
    );
  }
  const { from, to } = asked;
  const [difference, names] = await Promise.all([
    ask(getDiff, actor, { from, to: to ?? undefined }, row.id),
    namesFor(actor, row),
  ]);
  return (
    <>
      <VersionChoice address={`/use-cases/${key}/versions`} versions={versions} from={from} to={to} />
      <VersionDifference
        difference={difference}
        words={{ names, currency: row.currency ?? row.fundingCurrency ?? "EUR" }}
      />
    </>
  );
}
