"use client";
import { createContext, useContext } from "react";
import type { DeskAction } from "@/components/use-cases/triage/desk-keys";

interface Desk {
  /** Opens what an action asks for; merging may bring along the case to merge into. */
  act(action: DeskAction, into?: string): void;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("This stands on the desk of triage only.");
  return desk;
}
