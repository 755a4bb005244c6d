import { FilterForm } from "@/components/portfolio/filter-form";
import { type PortfolioFilter, portfolioAddress } from "@/components/portfolio/portfolio-address";
import { rankedColumns, shownColumns } from "@/components/portfolio/ranked-columns";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";

/** Which columns the ranked list shows; the choice stands in the address. */
export function ColumnChooser({ filter, hasMoney }: { filter: PortfolioFilter; hasMoney: boolean }) {
  const shown = shownColumns(filter.columns, hasMoney);
  return (
    <div className="pb-3" data-screen-only>
      <Disclosure summary="Columns">
        <FilterForm>
          {filter.looks ? <input type="hidden" name="looks" value="true" /> : null}
          {filter.department.map((value) => (
            <input key={value} type="hidden" name="department" value={value} />
          ))}
          {filter.stage.map((value) => (
            <input key={value} type="hidden" name="stage" value={value} />
          ))}
          <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6">
            <legend className="sr-only">Columns of the ranked list</legend>
            {rankedColumns
              .filter(({ isMoney }) => hasMoney || !isMoney)
              .map(({ key, name }) => (
                <label key={key} className="flex min-h-8 items-center gap-2 touch:min-h-11">
                  <input
                    type="checkbox"
                    name="columns"
                    value={key}
                    defaultChecked={shown.some((column) => column.key === key)}
                    className="tick-box"
                  />
                  {name}
                </label>
              ))}
          </fieldset>
          <div className="flex flex-wrap items-center gap-4 pt-3">
            <Button type="submit" size="small">
              Show these
            </Button>
            {filter.columns.length > 0 ? (
              <AppLink href={portfolioAddress({ ...filter, columns: [] })} className="text-link">
                Back to the usual ones
              </AppLink>
            ) : null}
          </div>
        </FilterForm>
      </Disclosure>
    </div>
  );
}
