import { Stat, StatRow } from "@/components/ui/stat";
import { amountWords } from "@/components/value/amounts";
import { committedStages } from "@/lib/domain/use-cases/stage";
import { formatCount } from "@/lib/format/words";
import type { Value } from "@/lib/server/value/queries";

const committed = `/use-cases?${committedStages.map((stage) => `stage=${stage}`).join("&")}&sort=-value`;

/** Four figures, each with its rows. */
export function ValueFigures({ total, byStage }: Pick<Value, "total" | "byStage">) {
  const live = byStage.find(({ stage }) => stage === "live");
  const missing = total.withoutEstimate;
  return (
    <StatRow>
      <Stat
        label="Promised a year"
        value={amountWords(total.valueYear)}
        note={missing > 0 ? `${formatCount(missing, "case")} without an estimate` : undefined}
        {...linkTo(total.cases, committed)}
      />
      <Stat
        label="Of it by live cases"
        value={live ? amountWords(live.valueYear) : null}
        note={live ? formatCount(live.cases, "case") : undefined}
        {...linkTo(live?.cases ?? 0, "/use-cases?stage=live&sort=-value")}
      />
      <Stat label="Estimated cost" value={amountWords(total.cost)} {...linkTo(total.cases, committed)} />
      <Stat
        label="Granted so far"
        value={amountWords(total.granted)}
        note="By decisions to fund"
        {...linkTo(total.cases, committed)}
      />
    </StatRow>
  );
}

function linkTo(count: number, href: string): { href: string } | Record<string, never> {
  return count > 0 ? { href } : {};
}
