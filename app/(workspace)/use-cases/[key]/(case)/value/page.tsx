import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CaseValue } from "@/components/use-cases/case-value";
import { CaseDiscussion } from "../../case-discussion";
import { caseView } from "../../load-case";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Value" };

export default async function CaseValuePage({ params, searchParams }: CasePageProps) {
  const [{ key }, { comments }] = await Promise.all([params, searchParams]);
  const view = await caseView(key);
  if (view.estimate === undefined) notFound();
  return (
    <>
      <CaseValue useCase={view} />
      <CaseDiscussion caseKey={key} section="value" cursor={oneOf(comments)} />
    </>
  );
}
