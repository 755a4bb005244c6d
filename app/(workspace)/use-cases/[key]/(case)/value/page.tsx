import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { CaseFunding } from "@/components/use-cases/case-funding";
import { CaseValue } from "@/components/use-cases/case-value";
import { Actuals } from "@/components/use-cases/value/actuals";
import { BusinessCase } from "@/components/use-cases/value/business-case";
import { BusinessCaseForm } from "@/components/use-cases/value/business-case-form-loader";
import { CaseDifference } from "@/components/use-cases/value/case-difference";
import { Gates } from "@/components/use-cases/value/gates";
import { Measurement } from "@/components/use-cases/value/measurement";
import { Tranches } from "@/components/use-cases/value/tranches";
import { can } from "@/lib/domain/access/can";
import type { Currency } from "@/lib/domain/shared/currency";
import { isChangeable, isOpen } from "@/lib/domain/use-cases/stage";
import { diffBusinessCase } from "@/lib/server/business-cases/queries";
import { ask } from "@/lib/server/query";
import { askedVersions } from "../../asked-versions";
import { CaseDiscussion } from "../../case-discussion";
import { caseFormFacts } from "../../case-form-facts";
import {
  businessCaseOf,
  businessCaseVersions,
  caseActuals,
  caseGates,
  caseMeasurement,
  caseMetrics,
  caseTranches,
  caseView,
  loadCase,
} from "../../load-case";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Value" };

export default async function CaseValuePage({ params, searchParams }: CasePageProps) {
  const [{ key }, search] = await Promise.all([params, searchParams]);
  const { comments, edit, from } = search;
  const view = await caseView(key);
  if (view.estimate === undefined) notFound();
  const { actor, row, standing } = await loadCase(key);
  const [businessCase, versions] = await Promise.all([businessCaseOf(key), businessCaseVersions(key)]);
  const mayChange = can(actor, "businessCase:write", standing) && isChangeable(row.stage);
  const currency = (businessCase?.currency ?? row.fundingCurrency ?? "EUR") as Currency;
  const href = `/use-cases/${view.key}/value`;
  if (mayChange && edit !== undefined) {
    const isForecast = versions.some(({ occasion }) => occasion === "approved");
    const facts = await caseFormFacts(actor, row, { businessCase, isForecast });
    return (
      <Section id="business-case" title={businessCase ? "Change the business case" : "Make a business case"}>
        <BusinessCaseForm useCaseKey={view.key} facts={facts} href={href} />
      </Section>
    );
  }
  return (
    <>
      {businessCase ? (
        <BusinessCase
          useCaseKey={view.key}
          businessCase={businessCase}
          versions={versions}
          editHref={mayChange ? `${href}?edit=yes` : null}
          maySign={isOpen(row.stage) && row.benefitOwnerId === actor.personId}
          benefitOwner={view.benefitOwner?.name ?? null}
        />
      ) : (
        <CaseValue
          useCase={view}
          actions={
            mayChange ? (
              <LinkButton href={`${href}?edit=yes`} variant="primary">
                Make a business case
              </LinkButton>
            ) : null
          }
        />
      )}
      {businessCase && from !== undefined ? (
        <Compared useCaseKey={view.key} search={search} currency={businessCase.currency} />
      ) : null}
      <Tranches
        useCaseKey={view.key}
        tranches={await caseTranches(key)}
        currency={currency}
        mayPlan={can(actor, "tranche:write", standing) && isOpen(row.stage)}
      />
      <Gates
        useCaseKey={view.key}
        gates={await caseGates(key)}
        mayDecide={can(actor, "gate:decide", standing) && !standing.own}
      />
      <Measurement
        useCaseKey={view.key}
        measurement={await caseMeasurement(key)}
        currency={currency}
        mayPropose={can(actor, "measurement:propose", standing) && isOpen(row.stage)}
        mayAgree={can(actor, "measurement:agree", standing) && !standing.own}
        readerId={actor.personId}
      />
      {businessCase ? (
        <Actuals
          useCaseKey={view.key}
          actuals={await caseActuals(key)}
          lines={businessCase.lines}
          metrics={(await caseMetrics(key)).data.map(({ id, name }) => ({ value: id, label: name }))}
          currency={businessCase.currency}
          mayEnter={can(actor, "actual:write", standing)}
          mayConfirm={can(actor, "actual:confirm", standing) && !standing.own}
          readerId={actor.personId}
        />
      ) : null}
      {businessCase ? <CaseFunding useCase={view} /> : null}
      <CaseDiscussion caseKey={key} section="value" cursor={oneOf(comments)} />
    </>
  );
}

type ComparedProps = { useCaseKey: string; search: Parameters<typeof askedVersions>[1]; currency: string };

/** What changed between the two versions that the address names. */
async function Compared({ useCaseKey, search, currency }: ComparedProps) {
  const { actor, row } = await loadCase(useCaseKey);
  const versions = await businessCaseVersions(useCaseKey);
  const asked = askedVersions(versions, search);
  if (!asked) return null;
  const { from, to } = asked;
  return (
    <CaseDifference
      address={`/use-cases/${useCaseKey}/value`}
      versions={versions}
      difference={await ask(diffBusinessCase, actor, { from, to: to ?? undefined }, row.id)}
      currency={currency}
    />
  );
}
