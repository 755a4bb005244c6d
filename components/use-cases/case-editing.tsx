"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { Choice } from "@/components/use-cases/choice";

interface Editing {
  useCaseKey: string;
  version: number;
  departments: readonly Choice[];
  canEdit: boolean;
  /** A field was saved: what is edited next starts from this version, before the page is drawn anew. */
  noteVersion: (version: number) => void;
}

const EditingContext = createContext<Editing | null>(null);

type CaseEditingProps = Omit<Editing, "noteVersion"> & { children: ReactNode };

/** What every field that is edited in place must know of its case: whether it may be, and from which version. */
export function CaseEditing({ version, children, ...rest }: CaseEditingProps) {
  const [noted, setNoted] = useState(version);
  return (
    <EditingContext value={{ ...rest, version: Math.max(noted, version), noteVersion: setNoted }}>
      {children}
    </EditingContext>
  );
}

export function useCaseEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("A field is edited in place within CaseEditing only.");
  return editing;
}
