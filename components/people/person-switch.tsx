"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

const ConfirmDialog = dynamic(() =>
  import("@/components/ui/confirm-dialog").then((file) => file.ConfirmDialog),
);

interface PersonSwitchProps {
  person: { id: string; version: number; name: string; disabled: boolean };
}

/** Disables an account, or enables it again. */
export function PersonSwitch({ person }: PersonSwitchProps) {
  const { id, version, name, disabled } = person;
  const router = useRouter();
  const showToast = useToast();
  const { call, isPending, problem } = useCall();
  const [isAsking, setAsking] = useState(false);
  const change = async () => {
    const changed = await call(() => api.patch(`/people/${id}`, { disabled: !disabled }, { version }));
    if (!changed) return;
    setAsking(false);
    showToast({
      tone: "ok",
      message: disabled ? `${name} may sign in again.` : `${name} is signed out everywhere.`,
    });
    router.refresh();
  };
  return (
    <>
      <Button variant={disabled ? "secondary" : "danger"} onPress={() => setAsking(true)}>
        {disabled ? "Enable the account" : "Disable the account"}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={disabled ? `Let ${name} in again?` : `Disable ${name}?`}
          confirmLabel={disabled ? "Enable" : "Disable"}
          tone={disabled ? "primary" : "danger"}
          isOpen
          onOpenChange={setAsking}
          onConfirm={change}
          isPending={isPending}
          errorMessage={problem?.detail}
        >
          {disabled
            ? "The roles are as they were. Tokens that were revoked stay revoked."
            : "All sessions end at once, all tokens are revoked. What this person has written stays."}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
