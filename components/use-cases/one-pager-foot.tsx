import { Cut } from "@/components/use-cases/one-pager-parts";
import { formatDateTime } from "@/lib/format/date";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

type OnePagerFootProps = {
  useCase: UseCaseView;
  version: number | null;
  address: string;
  printedBy: string;
  now: Date;
};

/** Who signs at the gates, and where the record of what is printed here stands. */
export function OnePagerFoot({ useCase, version, address, printedBy, now }: OnePagerFootProps) {
  const gates = [
    ["Sponsor", useCase.sponsor?.name],
    ["AI lead", undefined],
    ["Executive", undefined],
  ] as const;
  return (
    <footer className="mt-auto grid gap-3 pt-4">
      <div className="grid grid-cols-3 gap-6">
        {gates.map(([gate, name]) => (
          <div key={gate} className="pt-8">
            <p className="border-t border-ink pt-1 text-sm">
              {gate}
              {name ? (
                <>
                  : <Cut text={name} words={5} characters={36} isInline />
                </>
              ) : null}
              <span className="block text-xs text-ink-2">Date and signature</span>
            </p>
          </div>
        ))}
      </div>
      <p className="flex flex-wrap justify-between gap-x-4 border-t border-line pt-1 text-xs text-ink-2">
        <span className="font-mono [overflow-wrap:anywhere]">{address}</span>
        <span>
          {version === null ? "No version frozen yet" : `Version ${version}`}, record{" "}
          {`${useCase.version}, printed ${formatDateTime(now)} UTC by `}
          <Cut text={printedBy} words={5} characters={36} isInline />
        </span>
      </p>
    </footer>
  );
}
