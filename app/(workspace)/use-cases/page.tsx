import type { Metadata } from "next";
import { cookies } from "next/headers";
import { parseDensity } from "@/components/shell/appearance";
import { PageFrame } from "@/components/shell/page-frame";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { CaseList, totalOf } from "@/components/use-cases/list/case-list";
import { exportAddress, listAddress, noView, usualOrder } from "@/components/use-cases/list/list-address";
import { ViewBar } from "@/components/use-cases/list/view-bar";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import { currentActor } from "@/lib/server/session";
import type { UseCasePage } from "@/lib/server/use-cases/queries";
import { type Address, answerTo, peekAt, viewsOf, wordsFor } from "./load-list";

export const metadata: Metadata = { title: "Use cases" };

export default async function UseCasesPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address, jar] = await Promise.all([currentActor(), searchParams, cookies()]);
  const views = await viewsOf(actor);
  const answer = await answerTo(actor, address, views);
  const canImport = canEverywhere(actor, "useCase:import");
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Use cases"
        lead="Every idea, where it stands and what became of it."
        facts={answer.found ? <p className="text-ink-2">{totalOf(answer.found.page)}</p> : undefined}
        actions={canImport ? <LinkButton href="/imports">Bring in a list</LinkButton> : undefined}
      />
      {answer.found ? (
        <CaseList
          {...answer}
          words={await wordsFor(actor, answer.state)}
          density={parseDensity(jar.get("density")?.value)}
          canPropose={hasReach(actor, "useCase:create")}
          canImport={canImport}
          canEdit={canEverywhere(actor, "useCase:edit")}
          views={
            <ViewBar
              views={views}
              state={answer.state}
              mayShare={hasReach(actor, "savedView:share")}
              hasDepartment={actor.departmentId !== null}
            />
          }
          tools={canExport(answer.found) ? <ExportMenu href={exportAddress(answer.state)} /> : null}
          peek={await peekAt(actor, address)}
        />
      ) : (
        <Notice
          tone="bad"
          title="This address asks for something that the list does not give."
          actions={
            <LinkButton href={listAddress({ sort: usualOrder, sv: noView })}>Show all use cases</LinkButton>
          }
        >
          <p>{answer.refusal}</p>
        </Notice>
      )}
    </PageFrame>
  );
}

// Titles that only come near the words are a hint, not what the filter finds.
function canExport({ data, similar }: UseCasePage): boolean {
  return data.length > 0 && !similar;
}
