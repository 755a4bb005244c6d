import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/components/use-cases/choice";

type ChooseVersionsProps = {
  /** The page that shows what lies between the two. */
  address: string;
  /** The versions by number, as they are called. */
  versions: readonly Choice[];
  from: number;
  /** Null where it is compared with the present. */
  to: number | null;
};

/** Which two versions are compared: a plain form, whose answer is an address that can be sent on. */
export function ChooseVersions({ address, versions, from, to }: ChooseVersionsProps) {
  return (
    <form key={`${from} ${to}`} action={address} className="flex flex-wrap items-end gap-3" data-screen-only>
      <div className="min-w-0 flex-[1_1_24rem]">
        <Select label="From" name="from" options={versions} defaultValue={String(from)} />
      </div>
      <div className="min-w-0 flex-[1_1_24rem]">
        <Select
          label="To"
          name="to"
          options={[{ value: "", label: "As it is now" }, ...versions]}
          defaultValue={String(to ?? "")}
        />
      </div>
      <Button type="submit">Compare</Button>
    </form>
  );
}
