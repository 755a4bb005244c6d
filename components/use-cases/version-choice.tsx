import { Section } from "@/components/ui/section";
import { ChooseVersions } from "@/components/use-cases/choose-versions";
import { type Occasion, occasionNames } from "@/lib/domain/use-cases/occasion";
import { formatDateTime } from "@/lib/format/date";
import type { VersionView } from "@/lib/server/versions/queries";

type VersionChoiceProps = {
  address: string;
  versions: readonly VersionView[];
  from: number;
  to: number | null;
};

/** Which two versions of the case are compared. */
export function VersionChoice({ address, versions, from, to }: VersionChoiceProps) {
  return (
    <Section
      id="versions"
      title="Versions"
      lead="What the case said is kept when it is submitted and at each decision. A version never changes."
    >
      <ChooseVersions
        address={address}
        versions={versions.map((version) => ({
          value: String(version.number),
          label: versionWords(version),
        }))}
        from={from}
        to={to}
      />
    </Section>
  );
}

/** "2: Funded, 3 Nov 2026, 14:02, M. van Tholen" */
export function versionWords({ number, occasion, at, by }: VersionView): string {
  return `${number}: ${occasionNames[occasion as Occasion] ?? occasion}, ${formatDateTime(at)}, ${by}`;
}
