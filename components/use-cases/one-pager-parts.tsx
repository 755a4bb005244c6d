import type { ReactNode } from "react";
import { firstWords } from "@/lib/domain/text/first-words";

type CutProps = {
  text: string;
  words: number;
  characters: number;
  /** Said behind a text that goes on. */
  more?: string;
  isInline?: boolean;
};

/** As much of a text as the sheet has room for. */
export function Cut({ text, words, characters, more, isInline = false }: CutProps) {
  const { text: beginning, isCut } = firstWords(text, { words, characters });
  const content = (
    <>
      {beginning}
      {isCut ? " …" : null}
      {isCut && more ? <span className="text-ink-2"> {more}</span> : null}
    </>
  );
  return isInline ? content : <p className="[overflow-wrap:anywhere]">{content}</p>;
}

/** A part of the sheet under its own rule. */
export function PrintedPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ledger-rule pt-1.5">
      <h2 className="pb-0.5 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}
