"use client";
import { X } from "lucide-react";
import { type ReactNode, type Ref, useId } from "react";
import type { MatrixCase } from "@/components/portfolio/matrix/mark-look";
import type { Ranges } from "@/components/portfolio/matrix/use-ranges";
import { inPoints, spanWords, verdictWords } from "@/components/portfolio/matrix/words";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { IconButton } from "@/components/ui/icon-button";
import { KeyLabel } from "@/components/ui/key-label";
import { LinkButton } from "@/components/ui/link-button";
import { Tag } from "@/components/ui/tag";
import type { Span } from "@/lib/domain/portfolio/matrix/view";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatScore } from "@/lib/format/number";
import { capitalised } from "@/lib/format/words";

type CasePeekProps = {
  item: MatrixCase;
  ranges: Ranges | null;
  quadrantNames: Record<Quadrant, string>;
  isSelected: boolean;
  onToggle: () => void;
  onClose: () => void;
  panel: Ref<HTMLElement>;
  /** What a lead can do about its place. */
  children?: ReactNode;
};

/** One case beside the matrix: what places it there, and the way on. */
export function CasePeek(props: CasePeekProps) {
  const { item, ranges, quadrantNames, isSelected, onToggle, onClose, panel, children } = props;
  const { key, title, confidential } = item;
  const titleId = useId();
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="ledger-rule grid content-start gap-3 bg-surface p-4"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <span className="flex items-center gap-2 text-xs">
            <KeyLabel>{key}</KeyLabel>
            {confidential ? <Tag>confidential</Tag> : null}
          </span>
          <h3 id={titleId} className="text-md font-semibold">
            <AppLink href={`/use-cases/${key}`} className="text-link">
              {title}
            </AppLink>
          </h3>
        </div>
        <IconButton
          label="Close"
          icon={<X className="size-5" strokeWidth={1.5} aria-hidden />}
          onPress={onClose}
        />
      </div>
      <DefinitionList layout="panel" entries={entriesOf(item, ranges, quadrantNames)} />
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={onToggle}>
          {isSelected ? "Take out of the selection" : "Select"}
        </Button>
        <LinkButton size="small" href={`/use-cases/${key}`}>
          Open the case
        </LinkButton>
      </div>
      {children}
    </section>
  );
}

function entriesOf(item: MatrixCase, ranges: Ranges | null, names: Record<Quadrant, string>) {
  const { stage, departmentName, priority, impact, feasibility, valueYear, cost } = item;
  return [
    { term: "Stage", value: stageNames[stage] },
    { term: "Department", value: departmentName },
    { term: "Field", value: capitalised(verdictWords(item, names)) },
    { term: "Impact", value: inPoints(impact), note: rangeNote(ranges?.impact) },
    { term: "Feasibility", value: inPoints(feasibility), note: rangeNote(ranges?.feasibility) },
    { term: "Priority", value: priority === null ? null : formatScore(priority) },
    ...(valueYear === undefined
      ? []
      : [
          { term: "Value a year", value: valueYear && formatMoneyCompact(valueYear) },
          { term: "Cost", value: cost && formatMoneyCompact(cost) },
        ]),
  ];
}

function rangeNote(range: Span | null | undefined): string | undefined {
  return range ? `80% range ${spanWords(range)}` : undefined;
}
