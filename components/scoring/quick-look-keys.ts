import type { KeyboardEvent } from "react";

interface Keys {
  areLettersOn: boolean;
  give(key: string, value: number | null): void;
}

/** 1 to 5 says it and goes on to the next case, 0 takes it back, the arrows go up and down the list. */
export function onGridKey(event: KeyboardEvent<HTMLElement>, { areLettersOn, give }: Keys): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-case]") : null;
  const key = row?.dataset.case;
  if (!row || !key) return;
  const act = actionFor(event.key, areLettersOn);
  if (!act) return;
  event.preventDefault();
  if (act.value !== undefined) give(key, act.value);
  if (act.step !== 0) focusRow(row, act.step);
}

interface Act {
  value?: number | null;
  step: 1 | -1 | 0;
}

function actionFor(key: string, areLettersOn: boolean): Act | undefined {
  if (/^[1-5]$/.test(key)) return { value: Number(key), step: 1 };
  if (key === "0" || key === "Backspace" || key === "Delete") return { value: null, step: 0 };
  if (key === "ArrowDown" || (areLettersOn && key === "j")) return { step: 1 };
  if (key === "ArrowUp" || (areLettersOn && key === "k")) return { step: -1 };
  return undefined;
}

function focusRow(from: HTMLElement, step: 1 | -1): void {
  const rows = [...(from.parentElement?.querySelectorAll<HTMLElement>("[data-case]") ?? [])];
  const row = rows[rows.indexOf(from) + step];
  const chosen = row?.querySelector<HTMLElement>("input:checked");
  (chosen ?? row?.querySelector<HTMLElement>("input"))?.focus();
  row?.scrollIntoView({ block: "nearest" });
}
