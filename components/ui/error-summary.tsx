"use client";
import { OctagonAlert } from "lucide-react";
import { useEffect, useRef } from "react";

type ErrorSummaryProps = {
  title?: string;
  /** `name` is the field's name attribute: its link moves the focus there. Without it the line stands alone. */
  errors: readonly { name?: string; message: string }[];
};

/** Shown after a failed submit; takes the focus each time its errors change. */
export function ErrorSummary({ title = "Please check these answers", errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const text = errors.map((error) => error.message).join("\n");
  useEffect(() => {
    if (text) box.current?.focus();
  }, [text]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 ledger-rule bg-bad-soft [--rule-ink:var(--color-bad)] [--rule-line:var(--color-bad)] px-4 py-3"
    >
      <OctagonAlert className="size-5 flex-none text-bad" strokeWidth={1.5} aria-hidden />
      <div className="grid gap-1">
        <p className="font-semibold">{title}</p>
        <ul className="grid gap-1">
          {errors.map(({ name, message }) => (
            <li key={`${name ?? ""} ${message}`}>
              {name ? (
                <button
                  type="button"
                  className="text-link min-h-6 text-left text-bad"
                  onClick={() => focusField(name)}
                >
                  {message}
                </button>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function focusField(name: string) {
  const named = [...document.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
  const field = named.find((each) => each.checked) ?? named[0] ?? document.getElementById(name);
  const target = field?.matches('[type="hidden"]') ? besideHidden(field) : field;
  target?.scrollIntoView({ block: "center" });
  target?.focus();
}

/** Number and combo fields submit through a hidden input; the one to type in stands beside it. */
function besideHidden(hidden: HTMLElement): HTMLElement | null {
  const typed = 'input:not([type="hidden"])';
  const [before, around] = [hidden.previousElementSibling, hidden.parentElement];
  return before?.querySelector<HTMLElement>(typed) ?? around?.querySelector<HTMLElement>(typed) ?? null;
}
