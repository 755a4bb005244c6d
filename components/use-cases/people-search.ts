"use client";
import { useEffect, useRef, useState } from "react";
import { api } from "@/lib/client/api";
import { withDepartmentNames } from "@/lib/client/department-names";

export interface Person {
  id: string;
  name: string;
}

interface PeoplePage {
  data: (Person & { department: string | null })[];
  page: { next: string | null };
}

export interface PersonOption {
  id: string;
  label: string;
  detail?: string;
}

const pauseMs = 250;
let firstPage: Promise<PeoplePage> | undefined;

/** The people to choose from: the first two hundred at once, the others as their name is typed. */
export function usePeople(known: readonly Person[]) {
  const [found, setFound] = useState<PersonOption[]>([]);
  const [isComplete, setComplete] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    let isGone = false;
    firstPage ??= peoplePage("");
    firstPage.then((page) => {
      if (isGone) return;
      setFound(page.data.map(optionOf));
      setComplete(page.page.next === null);
    });
    return () => {
      isGone = true;
      clearTimeout(timer.current);
    };
  }, []);
  const search = (typed: string) => {
    clearTimeout(timer.current);
    if (isComplete || typed.trim() === "") return;
    timer.current = setTimeout(async () => {
      const page = await peoplePage(typed);
      setFound((before) => merged(before, page.data.map(optionOf)));
    }, pauseMs);
  };
  return {
    options: merged(
      known.map(({ id, name }) => ({ id, label: name })),
      found,
    ),
    search,
  };
}

async function peoplePage(q: string): Promise<PeoplePage> {
  const query = new URLSearchParams({ limit: "200", ...(q ? { q } : {}) });
  const answer = await api.get<PeoplePage>(`/people?${query}`);
  if (answer.ok) return { ...answer.data, data: await withDepartmentNames(answer.data.data) };
  firstPage = undefined;
  return { data: [], page: { next: null } };
}

function optionOf({ id, name, department }: PeoplePage["data"][number]): PersonOption {
  return department ? { id, label: name, detail: department } : { id, label: name };
}

function merged(first: readonly PersonOption[], second: readonly PersonOption[]): PersonOption[] {
  const all = new Map([...first, ...second].map((option) => [option.id, option]));
  return [...all.values()].sort((a, b) => a.label.localeCompare(b.label, "en"));
}
