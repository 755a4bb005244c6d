import { LinkTabs } from "@/components/ui/link-tabs";
import { fromFirstPage, type ListState, listAddress } from "@/components/use-cases/list/list-address";
import { Attention, attentionNames } from "@/lib/domain/use-cases/filter";

/** The lists that people come back to, one click each; what narrows the list beside them stays. */
export function ListQueues({ state }: { state: ListState }) {
  const rest = { ...fromFirstPage(state), mine: undefined, attention: undefined };
  const tabs = [
    { href: listAddress(rest), label: "All" },
    { href: listAddress({ ...rest, mine: true }), label: "Mine" },
    ...Attention.options.map((attention) => ({
      href: listAddress({ ...rest, attention }),
      label: attentionNames[attention],
    })),
  ];
  const { mine, attention } = state;
  const current = listAddress({ ...rest, ...(mine ? { mine } : {}), ...(attention ? { attention } : {}) });
  return <LinkTabs label="Queues" tabs={tabs} current={current} />;
}
