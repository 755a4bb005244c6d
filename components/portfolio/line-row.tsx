import type { BudgetLine } from "@/components/portfolio/budget-line";
import { formatMoney } from "@/lib/format/money";

/** The cut-line, drawn through the ranking where the budget ends. */
export function LineRow({ line, columns }: { line: BudgetLine; columns: number }) {
  const { cycle, budget, spent, left, first } = line;
  const cost = first?.cost;
  return (
    <tr>
      <td
        colSpan={columns}
        className="border-y-2! border-ink! bg-sunken px-3! max-lg:block! md:max-lg:col-span-2 max-lg:py-2! max-lg:before:content-none!"
      >
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
          <strong className="font-semibold">
            {first ? `The budget of ${cycle} ends here` : `The budget of ${cycle} covers what stands above`}
          </strong>
          <span className="tabular-nums">{formatMoney(budget)}</span>
          <span className="tabular-nums">{formatMoney(spent)} taken</span>
          <span className="tabular-nums">{formatMoney(left)} left</span>
          {first && cost ? (
            <span className="text-ink-2">
              {first.key} asks for {formatMoney(cost)}
            </span>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
