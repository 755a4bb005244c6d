import type { Metadata } from "next";
import { CaseDelivery } from "@/components/use-cases/case-delivery";
import { CaseDiscussion } from "../../case-discussion";
import { caseView } from "../../load-case";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Delivery" };

export default async function CaseDeliveryPage({ params, searchParams }: CasePageProps) {
  const [{ key }, { comments }] = await Promise.all([params, searchParams]);
  const view = await caseView(key);
  return (
    <>
      <CaseDelivery useCase={view} />
      <CaseDiscussion caseKey={key} section="delivery" cursor={oneOf(comments)} />
    </>
  );
}
