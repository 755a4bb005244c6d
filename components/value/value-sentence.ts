import { amountWords } from "@/components/value/amounts";
import { formatCount } from "@/lib/format/words";
import type { Value } from "@/lib/server/value/queries";

/** What the portfolio promises in two sentences, with what kind of number that is. */
export function valueSentence({ total, byStage }: Pick<Value, "total" | "byStage">): string {
  if (total.cases === 0) return "No case is approved yet: once the first is, what it promises stands here.";
  const promised = amountWords(total.valueYear);
  const live = byStage.find(({ stage }) => stage === "live");
  const liveValue = live && amountWords(live.valueYear);
  const cases = formatCount(total.cases, "case");
  const first = promised
    ? `${promised} a year ${total.cases === 1 ? "is" : "are"} promised by ${cases} approved or later`
    : `${cases} approved or later, none with an estimate`;
  const second =
    live && live.cases > 0 && liveValue ? `; ${liveValue} of it by the ${live.cases} that are live` : "";
  return `${first}${second}. These are the proposers' likely estimates: nobody has confirmed them.`;
}
