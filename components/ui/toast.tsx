"use client";
import { X } from "lucide-react";
import { createContext, type ReactNode, useContext, useState } from "react";
import { Notice } from "@/components/ui/notice";

type Toast = {
  id: number;
  tone: "info" | "ok" | "warn" | "bad";
  message: string;
  action?: ReactNode;
  /** How long one with an action stays; without it until somebody closes it. */
  seconds?: number;
};
type ShowToast = (toast: Omit<Toast, "id">) => void;

const ToastContext = createContext<ShowToast | null>(null);
const secondsOnShow = 10;

/** The region is in the page from the start: screen readers announce only what enters a region they know. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const close = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const show: ShowToast = (toast) => {
    const id = performance.now();
    setToasts((all) => [...all.slice(-2), { ...toast, id }]);
    const seconds = toast.seconds ?? (toast.tone === "bad" || toast.action ? undefined : secondsOnShow);
    if (seconds !== undefined) setTimeout(() => close(id), seconds * 1000);
  };
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label="Messages"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--sticky-bottom)+1rem)] z-60 grid justify-items-end gap-2"
      >
        {toasts.map((toast) => (
          <div key={toast.id} className="pointer-events-auto relative w-full max-w-96 shadow-dialog">
            <Notice tone={toast.tone} actions={toast.action}>
              <p className="pr-8">{toast.message}</p>
            </Notice>
            <button
              type="button"
              aria-label="Close message"
              title="Close message"
              onClick={() => close(toast.id)}
              className="absolute top-1.5 right-1.5 grid size-8 place-items-center text-ink-2 hover:text-ink touch:top-0 touch:right-0 touch:size-11"
            >
              <X className="size-4" strokeWidth={1.5} aria-hidden />
            </button>
          </div>
        ))}
      </section>
    </ToastContext>
  );
}

export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error("useToast needs a ToastRegion above it.");
  return show;
}
