"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { api, fieldMessages, type Problem } from "@/lib/client/api";

const Dialog = dynamic(() => import("@/components/ui/dialog").then((file) => file.Dialog));

/** Keeps the way this list was read under a name, for the next one. */
export function SavePreset({ mapping, source }: { mapping: unknown; source: string }) {
  const router = useRouter();
  const showToast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(source);
  const [shared, setShared] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    setPending(true);
    const result = await api.post("/import-presets", { name, shared, mapping });
    setPending(false);
    if (!result.ok) return setProblem(result.problem);
    setOpen(false);
    showToast({ tone: "ok", message: `“${name}” is kept. Choose it when the next list comes.` });
    router.refresh();
  };
  const messages = fieldMessages(problem);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Save as preset</Button>
      {isOpen ? (
        <Dialog
          title="Save how this list is read"
          isOpen
          onOpenChange={setOpen}
          actions={
            <>
              <Button variant="quiet" onPress={() => setOpen(false)} isDisabled={isPending}>
                Cancel
              </Button>
              <Button variant="primary" onPress={save} isPending={isPending}>
                Save
              </Button>
            </>
          }
        >
          <div className="grid gap-4">
            {problem && !messages.name ? (
              <Notice tone="bad" live="assertive">
                {problem.detail}
              </Notice>
            ) : null}
            <TextField
              label="Name"
              name="name"
              value={name}
              onChange={setName}
              errorMessage={messages.name}
              isRequired
            />
            <Checkbox
              label="Share with all leads"
              description="They can use it; only you can change or remove it."
              value={shared}
              onChange={setShared}
            />
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
