import { FilterForm } from "@/components/portfolio/filter-form";
import { type PortfolioFilter, portfolioAddress } from "@/components/portfolio/portfolio-address";
import { Button } from "@/components/ui/button";
import { FilterChip } from "@/components/ui/filter-chip";
import { Select } from "@/components/ui/select";
import { stageNames, stages } from "@/lib/domain/use-cases/stage";

type Choice = { value: string; label: string };
type PortfolioFiltersProps = { filter: PortfolioFilter; departments: readonly Choice[] };

/** Department and stage, both in the address. A choice adds to what is chosen; each chip takes one away. */
export function PortfolioFilters({ filter, departments }: PortfolioFiltersProps) {
  const choices = stages.map((stage) => ({ value: stage, label: stageNames[stage] }));
  return (
    <div className="grid gap-3 pb-6" data-screen-only>
      <FilterForm>
        {filter.view === "matrix" ? <input type="hidden" name="view" value={filter.view} /> : null}
        {filter.looks ? <input type="hidden" name="looks" value="true" /> : null}
        {filter.department.map((value) => (
          <input key={value} type="hidden" name="department" value={value} />
        ))}
        {filter.stage.map((value) => (
          <input key={value} type="hidden" name="stage" value={value} />
        ))}
        {filter.columns.map((value) => (
          <input key={value} type="hidden" name="columns" value={value} />
        ))}
        <div className="grid items-end gap-3 sm:grid-cols-[14rem_14rem_auto] sm:justify-start">
          <Select
            label="Department"
            name="department"
            placeholder={filter.department.length > 0 ? "Or also …" : "Any department"}
            options={departments.filter(({ value }) => !filter.department.includes(value))}
          />
          <Select
            label="Stage"
            name="stage"
            placeholder={filter.stage.length > 0 ? "Or also …" : "Any stage"}
            options={choices.filter(({ value }) => !filter.stage.includes(value))}
          />
          <Button type="submit">Apply</Button>
        </div>
      </FilterForm>
      <Chips filter={filter} departments={departments} />
    </div>
  );
}

function Chips({ filter, departments }: PortfolioFiltersProps) {
  if (filter.department.length + filter.stage.length === 0) return null;
  const nameOf = (code: string) => departments.find(({ value }) => value === code)?.label ?? code;
  return (
    <div className="flex flex-wrap gap-2">
      {filter.department.map((code) => (
        <FilterChip
          key={code}
          field="Department"
          value={nameOf(code)}
          removeHref={portfolioAddress({
            ...filter,
            department: filter.department.filter((other) => other !== code),
          })}
        />
      ))}
      {filter.stage.map((stage) => (
        <FilterChip
          key={stage}
          field="Stage"
          value={stageNames[stage]}
          removeHref={portfolioAddress({ ...filter, stage: filter.stage.filter((other) => other !== stage) })}
        />
      ))}
    </div>
  );
}
