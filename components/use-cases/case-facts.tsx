import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Tag } from "@/components/ui/tag";
import { UnknownValue } from "@/components/ui/unknown-value";
import { fundingNames } from "@/components/use-cases/case-funding";
import { CaseInline } from "@/components/use-cases/case-inline";
import { answerIn, type PersonFieldName } from "@/components/use-cases/inline-fields";
import { personalDataNames, RiskMark } from "@/components/use-cases/risk-mark";
import { sourceDates } from "@/components/use-cases/source-dates";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { PersonalData } from "@/lib/domain/use-cases/risk";
import type { TaskType } from "@/lib/domain/use-cases/schema";
import { formatDate } from "@/lib/format/date";
import type { PersonName, UseCaseView } from "@/lib/server/use-cases/rows";

type CaseFactsProps = { useCase: UseCaseView; importHref: string | undefined };
type Entry = { term: string; value: ReactNode; note?: ReactNode };

/** The panel at the side: who, what kind, since when, where from. Who may changes it where it stands. */
export function CaseFacts({ useCase, importHref }: CaseFactsProps) {
  return (
    <DefinitionList
      layout="panel"
      entries={[...people(useCase), ...kinds(useCase), ...dates(useCase), ...origin(useCase, importHref)]}
    />
  );
}

function people(useCase: UseCaseView): Entry[] {
  const { sponsor, sponsorAcceptedAt, proposer, importedBy } = useCase;
  const accepted = sponsorAcceptedAt ? `accepted ${formatDate(sponsorAcceptedAt)}` : "has not accepted yet";
  return [
    { term: "Owner", value: person(useCase, "owner", "owner") },
    { term: "Sponsor", value: person(useCase, "sponsor", "sponsor"), note: sponsor ? accepted : undefined },
    importedBy && !proposer
      ? { term: "Brought in by", value: importedBy.name }
      : { term: "Proposer", value: proposer?.name ?? null },
    { term: "Benefit owner", value: person(useCase, "benefitOwner", "benefit owner") },
    { term: "Model owner", value: person(useCase, "modelOwner", "model owner") },
    ...several("Co-sponsors", useCase.coSponsors),
    ...several("Delivery", useCase.delivery),
  ];
}

function person(useCase: UseCaseView, field: PersonFieldName, name: string): ReactNode {
  const chosen = useCase[field];
  return (
    <CaseInline answer={{ field, value: chosen?.id ?? null, person: chosen }} name={name}>
      {chosen?.name ?? <UnknownValue />}
    </CaseInline>
  );
}

function several(term: string, people: readonly PersonName[]): Entry[] {
  return people.length > 0 ? [{ term, value: people.map(({ name }) => name).join(", ") }] : [];
}

function kinds(useCase: UseCaseView): Entry[] {
  const { departmentName, route, taskType, risk, personalData, riskNote, funding } = useCase;
  const kindOfTask = taskType ? (taskTypeNames[taskType as TaskType] ?? taskType) : null;
  return [
    { term: "Department", value: chosen(useCase, "department", departmentName) },
    { term: "Route", value: chosen(useCase, "route", routeNames[route]) },
    { term: "Kind of task", value: chosen(useCase, "taskType", kindOfTask) },
    { term: "Risk", value: <RiskMark risk={risk} />, note: riskNote ?? undefined },
    { term: "Personal data", value: personalDataNames[personalData as PersonalData] ?? personalData },
    ...(funding.status === "none"
      ? []
      : [{ term: "Funding", value: fundingNames[funding.status] ?? funding.status }]),
    { term: "Tags", value: <Tags useCase={useCase} /> },
  ];
}

const fieldWords = { department: "department", route: "route", taskType: "kind of task" } as const;

function chosen(useCase: UseCaseView, field: keyof typeof fieldWords, words: string | null): ReactNode {
  return (
    <CaseInline answer={{ field, value: answerIn(field, useCase) ?? "" }} name={fieldWords[field]}>
      {words ?? <UnknownValue />}
    </CaseInline>
  );
}

function Tags({ useCase: { tags } }: { useCase: UseCaseView }) {
  return (
    <CaseInline answer={{ field: "tags", value: tags.join(", ") }} name="tags">
      {tags.length === 0 ? <UnknownValue /> : null}
      <span className="flex flex-wrap gap-1.5 pt-0.5">
        {tags.map((tag) => (
          <AppLink key={tag} href={`/use-cases?${new URLSearchParams({ tag })}`} className="max-w-full">
            <Tag>{tag}</Tag>
          </AppLink>
        ))}
      </span>
    </CaseInline>
  );
}

function dates(useCase: UseCaseView): Entry[] {
  const { createdAt, submittedAt, stageSince, liveOn } = useCase;
  return [
    { term: "Created", value: formatDate(createdAt) },
    ...(submittedAt ? [{ term: "Submitted", value: formatDate(submittedAt) }] : []),
    { term: "In this stage since", value: formatDate(stageSince) },
    ...(liveOn ? [{ term: "Live since", value: formatDate(liveOn) }] : []),
    ...sourceDates(useCase.sourceDates),
  ];
}

function origin({ source }: UseCaseView, importHref: string | undefined): Entry[] {
  if (!source) return [];
  const link = importHref ? (
    <AppLink href={importHref} className="text-link">
      {source}
    </AppLink>
  ) : (
    source
  );
  return [{ term: "Source", value: link }];
}
