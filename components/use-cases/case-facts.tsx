import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { Tag } from "@/components/ui/tag";
import { fundingNames } from "@/components/use-cases/case-value";
import { personalDataNames, RiskMark } from "@/components/use-cases/risk-mark";
import { sourceDates } from "@/components/use-cases/source-dates";
import type { PersonalData } from "@/lib/domain/use-cases/risk";
import { routeNames, type TaskType, taskTypeNames } from "@/lib/domain/use-cases/schema";
import { formatDate } from "@/lib/format/date";
import type { PersonName, UseCaseView } from "@/lib/server/use-cases/rows";

type CaseFactsProps = { useCase: UseCaseView; importHref: string | undefined };
type Entry = { term: string; value: ReactNode; note?: ReactNode };

/** The panel at the side: who, what kind, since when, where from. */
export function CaseFacts({ useCase, importHref }: CaseFactsProps) {
  return (
    <DefinitionList
      layout="panel"
      entries={[...people(useCase), ...kinds(useCase), ...dates(useCase), ...origin(useCase, importHref)]}
    />
  );
}

function people(useCase: UseCaseView): Entry[] {
  const { sponsor, sponsorAcceptedAt, proposer, importedBy, benefitOwner, modelOwner, delivery } = useCase;
  const accepted = sponsorAcceptedAt ? `accepted ${formatDate(sponsorAcceptedAt)}` : "has not accepted yet";
  return [
    { term: "Owner", value: useCase.owner?.name ?? null },
    { term: "Sponsor", value: sponsor?.name ?? null, note: sponsor ? accepted : undefined },
    importedBy && !proposer
      ? { term: "Brought in by", value: importedBy.name }
      : { term: "Proposer", value: proposer?.name ?? null },
    ...optional("Benefit owner", benefitOwner),
    ...optional("Model owner", modelOwner),
    ...(delivery.length > 0
      ? [{ term: "Delivery", value: delivery.map(({ name }) => name).join(", ") }]
      : []),
  ];
}

function optional(term: string, person: PersonName | null): Entry[] {
  return person ? [{ term, value: person.name }] : [];
}

function kinds(useCase: UseCaseView): Entry[] {
  const { departmentName, route, taskType, risk, personalData, riskNote, tags, funding } = useCase;
  return [
    { term: "Department", value: departmentName },
    { term: "Route", value: routeNames[route] },
    { term: "Kind of task", value: taskType ? (taskTypeNames[taskType as TaskType] ?? taskType) : null },
    { term: "Risk", value: <RiskMark risk={risk} />, note: riskNote ?? undefined },
    { term: "Personal data", value: personalDataNames[personalData as PersonalData] ?? personalData },
    ...(funding.status === "none"
      ? []
      : [{ term: "Funding", value: fundingNames[funding.status] ?? funding.status }]),
    {
      term: "Tags",
      value:
        tags.length > 0 ? (
          <span className="flex flex-wrap gap-1.5 pt-0.5">
            {tags.map((tag) => (
              <AppLink key={tag} href={`/use-cases?${new URLSearchParams({ tag })}`} className="max-w-full">
                <Tag>{tag}</Tag>
              </AppLink>
            ))}
          </span>
        ) : null,
    },
  ];
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
