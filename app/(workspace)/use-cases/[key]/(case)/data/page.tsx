import type { Metadata } from "next";
import { CaseData } from "@/components/use-cases/case-data";
import { SourceExtras } from "@/components/use-cases/source-extras";
import { CaseDiscussion } from "../../case-discussion";
import { caseView } from "../../load-case";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Data" };

export default async function CaseDataPage({ params, searchParams }: CasePageProps) {
  const [{ key }, { comments }] = await Promise.all([params, searchParams]);
  const view = await caseView(key);
  return (
    <>
      <CaseData useCase={view} />
      <SourceExtras source={view.source} extras={view.sourceExtras} />
      <CaseDiscussion caseKey={key} section="data" cursor={oneOf(comments)} />
    </>
  );
}
