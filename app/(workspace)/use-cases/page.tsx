import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { CaseList, totalOf } from "@/components/use-cases/case-list";
import type { ListState } from "@/components/use-cases/list-address";
import { listFields } from "@/components/use-cases/list-fields";
import { quadrantNamesFor } from "@/components/use-cases/quadrant-mark";
import { canEverywhere, hasReach } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { fromText } from "@/lib/domain/shared/from-text";
import { ask } from "@/lib/server/query";
import { type Actor, currentActor } from "@/lib/server/session";
import { ListUseCases, listUseCases } from "@/lib/server/use-cases/queries";
import { departmentChoices } from "./choices";

export const metadata: Metadata = { title: "Use cases" };

type Address = Record<string, string | string[] | undefined>;

export default async function UseCasesPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await currentActor();
  const answer = await answerTo(actor, await searchParams);
  const canImport = canEverywhere(actor, "useCase:import");
  const quadrantNames = quadrantNamesFor(actor);
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Use cases"
        lead="Every idea, where it stands and what became of it."
        facts={answer.found ? <p className="text-ink-2">{totalOf(answer.page)}</p> : undefined}
        actions={canImport ? <LinkButton href="/imports">Bring in a list</LinkButton> : undefined}
      />
      {answer.found ? (
        <CaseList
          {...answer}
          fields={listFields(await departmentChoices(actor), quadrantNames)}
          quadrantNames={quadrantNames}
          canPropose={hasReach(actor, "useCase:create")}
          canImport={canImport}
        />
      ) : (
        <Notice
          tone="bad"
          title="This address asks for something that the list does not know."
          actions={<LinkButton href="/use-cases">Show all use cases</LinkButton>}
        >
          <p>{answer.refusal}</p>
        </Notice>
      )}
    </PageFrame>
  );
}

async function answerTo(actor: Actor, address: Address) {
  try {
    const given = fromText(ListUseCases, known(address));
    const { data: rows, page } = await ask(listUseCases, actor, given);
    const { limit: _limit, ...asked } = ListUseCases.parse(given);
    const state = { ...asked, page: pageNumber(address) } as ListState;
    return { found: true as const, rows, page, state };
  } catch (error) {
    if (error instanceof DomainError && error.code === "invalid") {
      return { found: false as const, refusal: refusalOf(error) };
    }
    throw error;
  }
}

function known(address: Address): Address {
  return Object.fromEntries(Object.entries(address).filter(([name]) => name in ListUseCases.shape));
}

function refusalOf({ message, fields }: DomainError): string {
  return fields.length > 0 ? fields.map((field) => `${field.field}: ${field.message}`).join(" ") : message;
}

function pageNumber({ page, cursor }: Address): number {
  return cursor === undefined ? 1 : Math.max(2, Math.floor(Number(page)) || 2);
}
