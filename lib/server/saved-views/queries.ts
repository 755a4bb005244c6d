import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { type SavedViewRow, viewsFor } from "@/lib/server/saved-views/record";
import { savedViewOf } from "@/lib/server/saved-views/rows";

/** Nobody finds their way among more views than this. */
const MOST = 200;

/** The views that I find: mine first, then my department's, then everyone's, each by name. */
export const listSavedViews = defineQuery({
  name: "savedView.list",
  permission: "savedView:read",
  input: NoInput,
  async run(actor) {
    const rows = await database().savedView.findMany({
      where: viewsFor(actor),
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST,
    });
    const views = rows.map((row) => savedViewOf(row as SavedViewRow, actor));
    const place = (view: (typeof views)[number]) => (view.isMine ? 0 : view.scope === "team" ? 1 : 2);
    const data = views.sort((a, b) => place(a) - place(b));
    return { data, page: { next: null, limit: MOST, total: data.length } };
  },
});
