import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FinanceTabs } from "@/components/finance/finance-tabs";
import { OpenPoints } from "@/components/finance/open-points";
import { CloseQuarter, ReconcileQuarter, ReopenQuarter } from "@/components/finance/quarter-actions";
import { QuarterBooks } from "@/components/finance/quarter-books";
import { QuarterClosing } from "@/components/finance/quarter-closing";
import { quarterSentence } from "@/components/finance/quarter-sentence";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { canEverywhere } from "@/lib/domain/access/can";
import { formatDate } from "@/lib/format/date";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask, orNull } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { getPeriod, type Period } from "@/lib/server/value-periods/queries";
import { financeTabs } from "../../finance-tabs-of";
import { askedRows } from "./asked-rows";
import { ShownRows } from "./shown-rows";

type QuarterPageProps = {
  params: Promise<{ name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: QuarterPageProps): Promise<Metadata> {
  return { title: `Quarter ${(await params).name}` };
}

/** A quarter of the books: what stands in it, what is still open, and its closing. */
export default async function QuarterPage({ params, searchParams }: QuarterPageProps) {
  const [{ name }, search] = await Promise.all([params, searchParams]);
  const actor = await currentActorWho("period:read");
  const verify = search.verify === "true";
  const period = (await orNull(ask(getPeriod, actor, { verify }, name))) ?? notFound();
  const asked = askedRows(search);
  return (
    <PageFrame>
      <PageHeader
        eyebrow="Quarter of the books"
        title={period.name}
        lead={quarterSentence(period)}
        actions={canEverywhere(actor, "period:close") ? <Actions period={period} actor={actor} /> : null}
      />
      <FinanceTabs tabs={financeTabs(actor)} current="/finance/quarters" />
      {period.reopenAsked ? (
        <div className="pb-6">
          <Notice tone="warn" title={`${period.reopenAskedBy ?? "Somebody"} asks to open this quarter again`}>
            On {formatDate(period.reopenAsked.at)}: {period.reopenAsked.reason} A second person of finance
            opens it.
          </Notice>
        </div>
      ) : null}
      {period.state === "closed" ? (
        <Section id="closing" title="The closing">
          <QuarterClosing period={period} />
        </Section>
      ) : null}
      <Section
        id="open-points"
        title={period.state === "closed" ? "Points of the closing" : "Open points"}
        lead="Every number opens its rows."
      >
        <OpenPoints period={period} />
      </Section>
      {asked ? <ShownRows actor={actor} period={period} asked={asked} /> : null}
      <Section id="books" title="In the books" lead={priorWords(period)}>
        {period.checks.rows > 0 ? (
          <QuarterBooks period={period} />
        ) : (
          <EmptyState title="Nothing is entered for this quarter." />
        )}
      </Section>
    </PageFrame>
  );
}

function Actions({ period, actor }: { period: Period; actor: Actor }) {
  const { name, version, checks, reopenAsked } = period;
  if (period.state === "closed") {
    if (reopenAsked?.by === actor.personId) return null;
    const asked = reopenAsked && {
      by: period.reopenAskedBy ?? "Somebody who left",
      reason: reopenAsked.reason ?? "",
    };
    return <ReopenQuarter name={name} version={version} asked={asked} />;
  }
  const quarter = {
    ...{ name, version, currency: checks.confirmed.currency },
    confirmedMinor: checks.confirmed.amountMinor,
    ledgerMinor: period.ledgerTotal?.amountMinor ?? null,
    difference: period.difference,
    unconfirmed: checks.unconfirmed,
  };
  return (
    <>
      <ReconcileQuarter key={`ledger-${version}`} quarter={quarter} />
      {period.isOver ? <CloseQuarter key={`close-${version}`} quarter={quarter} /> : null}
    </>
  );
}

function priorWords({ name, checks }: Period) {
  const { priorPeriod } = checks.amounts;
  const link = (show: string, words: string) => (
    <AppLink href={`/finance/quarters/${name}?show=${show}#rows`} className="text-link">
      {words}
    </AppLink>
  );
  if (priorPeriod.rows === 0 && checks.correctedLater === 0) {
    return "No correction of a prior period counts here, and none of this quarter counts later.";
  }
  return (
    <>
      {priorPeriod.rows > 0 ? (
        <>Corrections of prior periods that count here: {link("priorPeriod", String(priorPeriod.rows))}. </>
      ) : null}
      {checks.correctedLater > 0 ? (
        <>
          Corrected after it was closed, counted later as prior period:{" "}
          {link("correctedLater", String(checks.correctedLater))}.
        </>
      ) : null}
    </>
  );
}
