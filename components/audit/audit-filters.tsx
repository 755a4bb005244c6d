import { type AuditFilter, auditAddress } from "@/components/audit/audit-address";
import { Button } from "@/components/ui/button";
import { FilterChip } from "@/components/ui/filter-chip";
import { Select } from "@/components/ui/select";

type Choice = { value: string; label: string };
type AuditFiltersProps = { filter: AuditFilter; actions: readonly string[]; people: readonly Choice[] };

/** A plain GET form; both choices stand in the address. */
export function AuditFilters({ filter, actions, people }: AuditFiltersProps) {
  const { action = "", actor = "" } = filter;
  return (
    <div className="grid gap-3 pb-6" data-screen-only>
      <form
        action="/admin/audit"
        method="get"
        className="grid items-end gap-3 sm:grid-cols-[16rem_16rem_auto] sm:justify-start"
      >
        <Select
          label="Action"
          name="action"
          placeholder="Any action"
          defaultValue={action}
          options={actions.map((name) => ({ value: name, label: name }))}
        />
        <Select label="Person" name="actor" placeholder="Anybody" defaultValue={actor} options={people} />
        <Button type="submit">Apply</Button>
      </form>
      {action || actor ? (
        <div className="flex flex-wrap gap-2">
          {action ? <FilterChip field="Action" value={action} removeHref={auditAddress({ actor })} /> : null}
          {actor ? (
            <FilterChip
              field="Person"
              value={people.find(({ value }) => value === actor)?.label ?? actor}
              removeHref={auditAddress({ action })}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
