"use client";
import dynamic from "next/dynamic";
import { OpeningButton } from "@/components/ui/opening-button";
import type { SignProps } from "@/components/use-cases/value/sign-dialog";

const SignDialog = dynamic(() =>
  import("@/components/use-cases/value/sign-dialog").then((file) => file.SignDialog),
);

/** The way to sign a business case; the dialog is fetched when it is asked for. */
export function SignButton(props: SignProps) {
  return (
    <OpeningButton opens={(onClose) => <SignDialog {...props} onClose={onClose} />}>Sign it</OpeningButton>
  );
}
