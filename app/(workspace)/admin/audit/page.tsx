import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type AuditFilter, auditAddress, auditExportAddress } from "@/components/audit/audit-address";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { canEverywhere } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { fromText } from "@/lib/domain/shared/from-text";
import { formatCount } from "@/lib/format/words";
import { ListAudit, listAudit } from "@/lib/server/audit/queries";
import { routes } from "@/lib/server/openapi/routes";
import { listPeople } from "@/lib/server/people/queries";
import { ask } from "@/lib/server/query";
import { type Actor, currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Audit log" };

type Address = Record<string, string | string[] | undefined>;
type Asked = ReturnType<typeof ListAudit.parse>;

export default async function AuditPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await currentActor();
  if (!canEverywhere(actor, "audit:read")) notFound();
  const asked = askedFor(await searchParams);
  const filter: AuditFilter = { action: asked.action, actor: asked.actor };
  const [{ data, page }, people] = await Promise.all([pageFor(actor, asked), peopleChoices(actor)]);
  const isNarrowed = Boolean(filter.action ?? filter.actor);
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Audit log"
        lead="Every change, by whom and when, in a chain that shows tampering. Ratings come into sight with their reveal."
        actions={
          <>
            {asked.cursor ? <LinkButton href={auditAddress(filter)}>Back to the latest</LinkButton> : null}
            {data.length > 0 ? <ExportMenu href={auditExportAddress(filter)} /> : null}
          </>
        }
      />
      <AuditFilters filter={filter} actions={actionNames(filter.action)} people={people} />
      {data.length > 0 ? (
        <>
          <AuditTable entries={data} filter={filter} />
          <Pagination
            summary={`${formatCount(data.length, "entry", "entries")} on this page`}
            nextHref={page.next ? auditAddress(filter, page.next) : undefined}
          />
        </>
      ) : (
        <EmptyState
          title={isNarrowed ? "No entry matches." : "Nothing has happened yet."}
          action={isNarrowed ? <LinkButton href="/admin/audit">Show the whole log</LinkButton> : null}
        >
          <p>For example: “useCase.decide” by an executive, with the reason and the amount.</p>
        </EmptyState>
      )}
    </PageFrame>
  );
}

/** What an address asks for; what cannot be used in it is left out. */
function askedFor({ action, actor, cursor }: Address): Asked {
  const parsed = ListAudit.safeParse(fromText(ListAudit, { action, actor, cursor }));
  return parsed.success ? parsed.data : ListAudit.parse({});
}

/** The page, or the latest one where the address carries a cursor that is none of ours. */
async function pageFor(actor: Actor, asked: Asked) {
  return ask(listAudit, actor, asked).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    const { cursor: _cursor, ...first } = asked;
    return ask(listAudit, actor, first);
  });
}

async function peopleChoices(actor: Actor) {
  const { data } = await ask(listPeople, actor, { limit: 200 });
  return data.map(({ id, name }) => ({ value: id, label: name }));
}

// What happens outside the routes, or leaves its entries under another name than the route has.
const besideRoutes = ["session.start", "session.refuse", "useCase.import"];

function actionNames(chosen: string | undefined): string[] {
  const told = routes.filter(({ method, path }) => method !== "GET" || path.endsWith("/export"));
  return [
    ...new Set([
      ...told.map(({ operation }) => operation.name),
      ...besideRoutes,
      ...(chosen ? [chosen] : []),
    ]),
  ].sort();
}
