import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { DefinitionList } from "@/components/ui/definition-list";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { TaskType } from "@/lib/domain/use-cases/schema";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatList } from "@/lib/format/words";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** The case as a rater needs it: what was proposed, and nothing that was thought about it since. */
export function CaseBrief({ useCase }: { useCase: UseCaseView }) {
  const { taskType, estimate } = useCase;
  return (
    <div className="grid gap-4">
      <h2 className="text-lg font-semibold max-lg:sr-only">The case</h2>
      <Passage title="Problem" text={useCase.problem} />
      <Passage title="Who has it, how often" text={useCase.audience} />
      <Passage title="Data" text={useCase.dataSource} />
      <DefinitionList
        layout="panel"
        entries={[
          { term: "Times a year", value: span(useCase.yearlyVolume) },
          { term: "Minutes each", value: span(useCase.minutesEach) },
          { term: "Task", value: taskType ? (taskTypeNames[taskType as TaskType] ?? taskType) : null },
          { term: "Route", value: routeNames[useCase.route] },
          ...(estimate
            ? [
                {
                  term: "Proposer's estimate of value a year",
                  value: formatMoneyRange(estimate.valueYear.low, estimate.valueYear.high),
                },
                {
                  term: "Proposer's estimate of cost",
                  value: estimate.cost ? formatMoney(estimate.cost) : null,
                },
              ]
            : []),
          { term: "Tags", value: useCase.tags.length > 0 ? formatList(useCase.tags) : null },
        ]}
      />
      <p>
        <AppLink href={`/use-cases/${useCase.key}`} className="text-link inline-flex min-h-6 items-center">
          Open the whole case
        </AppLink>
      </p>
    </div>
  );
}

function Passage({ title, text }: { title: string; text: string | null }): ReactNode {
  if (!text) return null;
  return (
    <div>
      <h3 className="text-sm text-ink-2">{title}</h3>
      <p className="text-md whitespace-pre-line">{text}</p>
    </div>
  );
}

function span(range: { low: number; high: number } | null): string | null {
  if (!range) return null;
  const [low, high] = [formatNumber(range.low), formatNumber(range.high)];
  return low === high ? low : `${low}–${high}`;
}
