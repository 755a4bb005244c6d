"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";

/** The one-time link of the next admin. It stays until the person leaves: this account no longer exists. */
export function SetUpLink({ link }: { link: string }) {
  const [label, setLabel] = useState("Copy the link");
  const copy = () => {
    navigator.clipboard.writeText(link).then(
      () => setLabel("Copied"),
      () => setLabel("Copying is blocked: select the link"),
    );
  };
  return (
    <Dialog
      role="alertdialog"
      title="Set up the first admin"
      isOpen
      actions={
        <>
          <Button onPress={copy}>{label}</Button>
          <LinkButton href={link} variant="primary" isDocument>
            Open the link
          </LinkButton>
        </>
      }
    >
      <div className="grid gap-3 text-ink-2">
        <p>
          The sample is gone, and with it the account you used. Whoever opens this link becomes the admin. It
          works once and is shown only here.
        </p>
        <p className="border border-line-strong bg-sunken px-3 py-2 font-mono text-sm text-ink select-all">
          {link}
        </p>
      </div>
    </Dialog>
  );
}
