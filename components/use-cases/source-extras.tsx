import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { SourceExtra } from "@/lib/domain/imports/imported-case";
import { formatCount } from "@/lib/format/words";

type SourceExtrasProps = { source: string | null; extras: unknown };

/** Everything the imported row says beyond the fields of a case, word for word. */
export function SourceExtras({ source, extras }: SourceExtrasProps) {
  const cells = Array.isArray(extras) ? (extras as SourceExtra[]) : [];
  if (cells.length === 0) return null;
  const names = cells.map(({ column }) => column);
  return (
    <Section
      id="source"
      title="From the source"
      lead={`What ${source ?? "the source"} says beyond the fields above, word for word.`}
    >
      <Disclosure summary={`${formatCount(cells.length, "column")} of the imported row`}>
        <DefinitionList
          entries={cells.map(({ column, index, value }) => ({
            term:
              names.filter((name) => name === column).length > 1 ? `${column} (column ${index + 1})` : column,
            value: <p className="max-w-measure whitespace-pre-wrap">{value}</p>,
          }))}
        />
      </Disclosure>
    </Section>
  );
}
