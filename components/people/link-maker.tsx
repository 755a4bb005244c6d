"use client";
import { useState } from "react";
import { ProblemNotice } from "@/components/people/problem-notice";
import { SecretShownOnce } from "@/components/people/secret-shown-once";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";

/** Makes the link with which a person chooses a password. */
export function LinkMaker({ personId, isInvitation }: { personId: string; isInvitation: boolean }) {
  const { call, isPending, problem } = useCall();
  const [link, setLink] = useState<string>();
  const make = async () => {
    const made = await call<{ link: string }>(() => api.post(`/people/${personId}/link`));
    setLink(made?.data.link);
  };
  return (
    <div className="grid justify-items-start gap-4">
      <ProblemNotice problem={problem} />
      {link ? (
        <SecretShownOnce
          title="The link is ready"
          advice="Hand it over yourself. It works once, within 24 hours, and is not shown again."
          label="One-time link"
          secret={link}
        />
      ) : null}
      <Button onPress={make} isPending={isPending}>
        {isInvitation ? "Make an invitation link" : "Make a link to reset the password"}
      </Button>
    </div>
  );
}
