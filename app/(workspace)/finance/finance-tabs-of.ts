import type { FinanceTab } from "@/components/finance/finance-tabs";
import { canEverywhere } from "@/lib/domain/access/can";
import type { Actor } from "@/lib/server/session";

/** The pages of finance that this reader may open. */
export function financeTabs(actor: Actor): FinanceTab[] {
  return [
    { href: "/finance", label: "Policy and pools" },
    ...(canEverywhere(actor, "period:read") ? [{ href: "/finance/quarters", label: "Quarters" }] : []),
    ...(canEverywhere(actor, "value:readAll") ? [{ href: "/finance/gates", label: "Gates" }] : []),
    ...(canEverywhere(actor, "actual:write") ? [{ href: "/finance/import", label: "Import actuals" }] : []),
  ];
}
