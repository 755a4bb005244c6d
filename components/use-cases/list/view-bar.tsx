"use client";
import { Bookmark } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import {
  isSameView,
  type ListState,
  listAddress,
  noView,
  usualOrder,
  viewAddress,
  viewQueryOf,
} from "@/components/use-cases/list/list-address";
import { api, type Result } from "@/lib/client/api";
import { viewScopeNames } from "@/lib/domain/use-cases/view-scope-names";
import type { SavedView } from "@/lib/server/saved-views/rows";

type ViewBarProps = {
  views: readonly SavedView[];
  state: ListState;
  mayShare: boolean;
  hasDepartment: boolean;
};

// Fetched when somebody is about to save: hardly anybody does on most visits.
const loadDialog = () => import("@/components/use-cases/list/save-view-dialog");
const SaveViewDialog = dynamic(() => loadDialog().then((file) => file.SaveViewDialog));

/** The saved views, which one is on show, whether it was changed, and what can be done with it. */
export function ViewBar({ views, state, mayShare, hasDepartment }: ViewBarProps) {
  const router = useRouter();
  const showToast = useToast();
  const [isSaving, setSaving] = useState(false);
  const view = views.find(({ id }) => id === state.sv);
  const query = viewQueryOf(state);
  const isModified = view !== undefined && !isSameView(view.query, query);
  const settle = (answer: Result<unknown>, message: string, href: string) => {
    if (!answer.ok) return showToast({ tone: "bad", message: answer.problem.detail });
    showToast({ tone: "ok", message });
    router.push(href as Route, { scroll: false });
    router.refresh();
  };
  const actions = view ? actionsOf(view, query, isModified, settle) : {};
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Menu
        label={view ? view.name : "All use cases"}
        icon={<Bookmark className="size-4" strokeWidth={1.5} aria-hidden />}
        entries={[
          { id: noView, label: "All use cases", href: listAddress({ sort: usualOrder, sv: noView }) },
          ...views.map(({ id, name, scope, isMine, isDefault }) => ({
            id,
            label: isDefault ? `${name} (my default)` : name,
            description: isMine ? viewScopeNames[scope] : `shown to ${viewScopeNames[scope].toLowerCase()}`,
            href: viewAddress(id),
          })),
        ]}
      />
      {isModified ? (
        <>
          <span className="inline-flex items-center gap-1.5 text-sm text-ink-2">
            <span aria-hidden className="size-2 rounded-full bg-accent" />
            modified
          </span>
          <LinkButton href={viewAddress(view.id)}>Reset</LinkButton>
          {view.isMine ? <Button onPress={() => actions.update?.()}>Update the view</Button> : null}
        </>
      ) : null}
      <Button onHoverStart={loadDialog} onFocus={loadDialog} onPress={() => setSaving(true)}>
        Save as …
      </Button>
      {view ? (
        <Menu
          label="View"
          entries={[
            view.isDefault
              ? { id: "noDefault", label: "No longer my default" }
              : {
                  id: "default",
                  label: "Make it my default",
                  ...(view.isMine ? {} : { description: "Keeps a copy of it as yours" }),
                },
            ...(view.isMine ? [{ id: "remove", label: "Remove the view", isDangerous: true }] : []),
          ]}
          onAction={(id) => actions[id]?.()}
        />
      ) : null}
      {isSaving ? (
        <SaveViewDialog
          query={query}
          mayShare={mayShare}
          hasDepartment={hasDepartment}
          onClose={() => setSaving(false)}
          onSaved={(id) => {
            setSaving(false);
            router.push(viewAddress(id) as Route, { scroll: false });
            router.refresh();
          }}
        />
      ) : null}
    </div>
  );
}

type Settle = (answer: Result<unknown>, message: string, href: string) => void;
type Query = SavedView["query"];

function actionsOf(view: SavedView, query: Query, isModified: boolean, settle: Settle) {
  const path = `/saved-views/${view.id}`;
  const own = viewAddress(view.id);
  const edit = (change: object) => api.patch(path, change, { version: view.version });
  const copy = async () => {
    const body = { name: view.name, query: isModified ? query : view.query, isDefault: true };
    const answer = await api.post<SavedView>("/saved-views", body);
    settle(answer, "A copy of it is your default now.", answer.ok ? viewAddress(answer.data.id) : own);
  };
  const actions: Record<string, () => Promise<void>> = {
    update: async () => settle(await edit({ query }), "The view is updated.", own),
    default: async () =>
      view.isMine ? settle(await edit({ isDefault: true }), "The list now opens with it.", own) : copy(),
    noDefault: async () =>
      settle(await edit({ isDefault: false }), "The list opens with all cases again.", own),
    remove: async () =>
      settle(
        await api.delete(path, { version: view.version }),
        "The view is removed.",
        listAddress({ sort: usualOrder, sv: noView }),
      ),
  };
  return actions;
}
