"use client";
import { type ComponentProps, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

type OpeningButtonProps = Omit<ComponentProps<typeof Button>, "onPress"> & {
  /** The dialog, which stands from the press on until it closes itself. */
  opens: (onClose: () => void) => ReactNode;
};

/** A button and the dialog that it opens: a dialog that is fetched when it is asked for costs the page nothing. */
export function OpeningButton({ opens, ...button }: OpeningButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...button} onPress={() => setOpen(true)} />
      {isOpen ? opens(() => setOpen(false)) : null}
    </>
  );
}
