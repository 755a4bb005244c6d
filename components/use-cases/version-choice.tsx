import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { type Occasion, occasionNames } from "@/lib/domain/use-cases/occasion";
import { formatDateTime } from "@/lib/format/date";
import type { VersionView } from "@/lib/server/versions/queries";

type VersionChoiceProps = {
  address: string;
  versions: readonly VersionView[];
  from: number;
  to: number | undefined;
};

/** Which two versions are compared: a plain form, whose answer is an address that can be sent on. */
export function VersionChoice({ address, versions, from, to }: VersionChoiceProps) {
  const options = versions.map((version) => ({
    value: String(version.number),
    label: versionWords(version),
  }));
  return (
    <Section
      id="versions"
      title="Versions"
      lead="What the case said is kept when it is submitted and at each decision. A version never changes."
    >
      <form
        key={`${from} ${to}`}
        action={address}
        className="flex flex-wrap items-end gap-3"
        data-screen-only
      >
        <div className="min-w-0 flex-[1_1_14rem]">
          <Select label="From" name="from" options={options} defaultValue={String(from)} />
        </div>
        <div className="min-w-0 flex-[1_1_14rem]">
          <Select
            label="To"
            name="to"
            options={[{ value: "", label: "As it is now" }, ...options]}
            defaultValue={to === undefined ? "" : String(to)}
          />
        </div>
        <Button type="submit">Compare</Button>
      </form>
    </Section>
  );
}

/** "2: Funded, 3 Nov 2026, 14:02, M. van Tholen" */
export function versionWords({ number, occasion, at, by }: VersionView): string {
  return `${number}: ${occasionNames[occasion as Occasion] ?? occasion}, ${formatDateTime(at)}, ${by}`;
}
