import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { PrintButton } from "@/components/value/print-button";
import { BoardSheets } from "@/components/value/report/board-sheets";
import { boardPack } from "@/lib/format/value/pack";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask, orNull } from "@/lib/server/query";
import { getValueReport } from "@/lib/server/value/report";

export const metadata: Metadata = { title: "Board pack" };

/** The value of a quarter on two sheets of A4, and the same as a file. */
export default async function BoardPackPage({ params }: { params: Promise<{ period: string }> }) {
  const { period } = await params;
  const actor = await currentActorWho("value:readAll");
  const report = (await orNull(ask(getValueReport, actor, {}, period))) ?? notFound();
  const file = `/api/v1/value/report/${report.period.name}/pack?format=`;
  return (
    <>
      <nav
        aria-label="Board pack"
        data-screen-only
        className="mx-auto flex max-w-[210mm] flex-wrap gap-2 py-4 max-[52rem]:px-4"
      >
        <LinkButton href={`/value?period=${report.period.name}`}>Back to value</LinkButton>
        <PrintButton />
        {["pdf", "pptx", "xlsx"].map((format) => (
          <LinkButton key={format} href={`${file}${format}`} isDocument>
            {format.toUpperCase()}
          </LinkButton>
        ))}
      </nav>
      <BoardSheets report={report} pack={boardPack(report)} />
    </>
  );
}
