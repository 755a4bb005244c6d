import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";

interface ListedCase {
  id: string;
  key: string;
  title: string;
  reason?: string;
}

type CaseSectionProps = { id: string; title: string; lead: string; cases: readonly ListedCase[] };

/** Cases that a report names beside what it wrote: gone from the list, or left when it was taken back. */
export function CaseSection({ id, title, lead, cases }: CaseSectionProps) {
  if (cases.length === 0) return null;
  const hasReasons = cases.some(({ reason }) => reason !== undefined);
  return (
    <Section id={id} title={title} lead={lead}>
      <Table
        caption={title}
        isCaptionHidden
        columns={[
          {
            key: "key",
            header: "Case",
            width: "7rem",
            cell: ({ key }: ListedCase) =>
              key ? (
                <AppLink href={`/use-cases/${key}`} className="text-link">
                  <KeyLabel>{key}</KeyLabel>
                </AppLink>
              ) : (
                "–"
              ),
          },
          { key: "title", header: "Title", isRowHeader: true, cell: ({ title: name }: ListedCase) => name },
          ...(hasReasons
            ? [{ key: "reason", header: "Why", cell: ({ reason }: ListedCase) => reason ?? "" }]
            : []),
        ]}
        rows={cases}
        rowKey={({ id: caseId }) => caseId}
      />
    </Section>
  );
}
