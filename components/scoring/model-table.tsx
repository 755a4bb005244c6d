import { weightShares } from "@/lib/domain/scoring/criteria";
import type { ScoringAxis, ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { formatPercent } from "@/lib/format/number";

const axisNames: Record<ScoringAxis, string> = { impact: "Impact", feasibility: "Feasibility" };

/** What raters are asked, how much each answer counts within its axis, and what 1 to 5 mean. */
export function ModelTable({ model, axis }: { model: ScoringModel; axis: ScoringAxis }) {
  const criteria = model.axes[axis];
  const shares = weightShares(criteria);
  return (
    <table className="ledger-table lg:table-fixed [&_tbody_:is(td,th)]:align-top" data-cards="wide">
      <caption className="sr-only">{axisNames[axis]}</caption>
      <thead>
        <tr>
          <th scope="col" className="w-64">
            Criterion
          </th>
          <th scope="col" data-align="end" className="w-20">
            Weight
          </th>
          {[1, 2, 3, 4, 5].map((anchor) => (
            <th key={anchor} scope="col">
              {anchor}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ key, name, question, anchors }, place) => (
          <tr key={key}>
            <th scope="row" data-label="Criterion">
              <div>
                {name}
                <span className="block text-xs font-normal text-ink-2">{question}</span>
              </div>
            </th>
            <td data-label="Weight" data-align="end">
              <div className="font-semibold tabular-nums">{formatPercent(shares[place], 1)}</div>
            </td>
            {anchors.map((anchor, index) => (
              <td key={anchor} data-label={String(index + 1)} className="text-xs">
                <div>{anchor}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
