"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { SignProps } from "@/components/use-cases/value/sign-dialog";

const SignDialog = dynamic(() =>
  import("@/components/use-cases/value/sign-dialog").then((file) => file.SignDialog),
);

/** The way to sign a business case; the dialog is fetched when it is asked for. */
export function SignButton(props: SignProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Sign it</Button>
      {isOpen ? <SignDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
