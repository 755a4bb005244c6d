"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { api, fieldMessages, type Problem } from "@/lib/client/api";
import { type ViewQuery, type ViewScope, ViewScope as ViewScopes } from "@/lib/domain/use-cases/saved-view";
import { viewScopeNames } from "@/lib/domain/use-cases/view-scope-names";
import type { SavedView } from "@/lib/server/saved-views/rows";

type SaveViewDialogProps = {
  query: ViewQuery;
  mayShare: boolean;
  hasDepartment: boolean;
  onClose: () => void;
  onSaved: (id: string) => void;
};

/** Keeps filter, order and columns under a name. */
export function SaveViewDialog({ query, mayShare, hasDepartment, onClose, onSaved }: SaveViewDialogProps) {
  const [name, setName] = useState("");
  const [scope, setScope] = useState<ViewScope>("personal");
  const [isDefault, setDefault] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    const answer = await api.post<SavedView>("/saved-views", { name, scope, query, isDefault });
    setSending(false);
    if (answer.ok) onSaved(answer.data.id);
    else setProblem(answer.problem);
  };
  const complaint =
    fieldMessages(problem).name ??
    (problem?.code === "conflict" ? "You have a view of that name." : undefined);
  const mayUse: Record<ViewScope, boolean> = { personal: true, team: hasDepartment, everyone: mayShare };
  return (
    <Dialog title="Save this view" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <form onSubmit={send} className="grid gap-4" noValidate>
        <TextField
          label="Name"
          isRequired
          value={name}
          onChange={setName}
          errorMessage={complaint}
          autoFocus
        />
        <RadioGroup
          label="Who finds it"
          value={scope}
          onChange={(value) => setScope(ViewScopes.parse(value))}
          options={ViewScopes.options
            .filter((value) => mayUse[value])
            .map((value) => ({ value, label: viewScopeNames[value] }))}
        />
        <Checkbox
          label="Open the list with it"
          description="Filter, order and columns are kept; what you searched for is not."
          value={isDefault}
          onChange={setDefault}
        />
        {problem && !complaint ? (
          <p role="alert" className="font-medium text-bad">
            {problem.detail}
          </p>
        ) : null}
        <div>
          <Button type="submit" variant="primary" isPending={isSending}>
            Save the view
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
