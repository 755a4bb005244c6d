import type { ViewScope } from "@/lib/domain/use-cases/saved-view";

export const viewScopeNames: Record<ViewScope, string> = {
  personal: "Only me",
  team: "My department",
  everyone: "Everyone",
};
