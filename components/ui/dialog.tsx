"use client";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "@/components/ui/icon-button";

type DialogProps = {
  title: string;
  isOpen: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  role?: "dialog" | "alertdialog";
  size?: "narrow" | "wide";
  /** Buttons of the foot line; a function receives `close`. */
  actions?: ReactNode | ((close: () => void) => ReactNode);
  children: ReactNode | ((close: () => void) => ReactNode);
};

export function Dialog(props: DialogProps) {
  const { title, isOpen, onOpenChange, role = "dialog", size = "narrow", actions, children } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      {...(onOpenChange ? { onOpenChange } : {})}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-50 grid place-items-end bg-scrim transition-opacity data-entering:opacity-0 data-exiting:opacity-0 sm:place-items-center sm:p-6"
    >
      <Modal className={`w-full ${size === "wide" ? "max-w-180" : "max-w-120"}`}>
        <AriaDialog
          role={role}
          className="max-h-[92dvh] overflow-y-auto rounded-md border border-line-strong bg-surface text-ink shadow-dialog focus-visible:outline-none max-sm:rounded-b-none"
        >
          {({ close }) => (
            <>
              <header className="flex items-start justify-between gap-4 px-6 pt-5">
                <Heading slot="title" className="font-serif text-lg font-semibold">
                  {title}
                </Heading>
                {role === "dialog" ? (
                  <IconButton
                    label="Close"
                    icon={<X className="size-5" strokeWidth={1.5} />}
                    onPress={close}
                  />
                ) : null}
              </header>
              <div className="px-6 pt-3 pb-6">
                {typeof children === "function" ? children(close) : children}
              </div>
              {actions ? (
                <footer className="sticky bottom-0 flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-6 py-4">
                  {typeof actions === "function" ? actions(close) : actions}
                </footer>
              ) : null}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
