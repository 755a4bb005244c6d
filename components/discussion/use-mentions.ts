"use client";
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from "react";
import type { Place } from "@/components/discussion/comment-form";
import { type MentionListProps, optionId } from "@/components/discussion/mention-list";
import { type Mention, typedMention, withMention } from "@/components/discussion/mentions";
import { api } from "@/lib/client/api";

type MentionsOf = {
  area: RefObject<HTMLTextAreaElement | null>;
  place: Place;
  known: readonly Mention[];
  onChange: (text: string) => void;
};

const pauseMs = 200;

/** Offers people while a name is typed behind an @, and keeps who was chosen. */
export function useMentions({ area, place, known, onChange }: MentionsOf) {
  const list = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [people, setPeople] = useState<readonly Mention[]>([]);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<readonly Mention[]>(known);
  const isOpen = people.length > 0;

  const close = () => {
    clearTimeout(timer.current);
    setPeople([]);
  };
  const lookFor = (text: string, cursor: number) => {
    clearTimeout(timer.current);
    const typed = typedMention(text, cursor);
    if (!typed) return setPeople([]);
    timer.current = setTimeout(async () => {
      const query = new URLSearchParams({ q: typed.q, ...(place.section ? { section: place.section } : {}) });
      const answer = await api.get<{ data: Mention[] }>(
        `/use-cases/${place.useCaseKey}/mentionable?${query}`,
      );
      setPeople(answer.ok ? answer.data.data : []);
      setAt(0);
    }, pauseMs);
  };
  const choose = (person: Mention) => {
    const box = area.current;
    const typed = box && typedMention(box.value, box.selectionStart);
    if (!typed) return close();
    const next = withMention(box.value, { at: typed.at, cursor: box.selectionStart, name: person.name });
    onChange(next.text);
    setChosen((before) => [...before, person]);
    close();
    requestAnimationFrame(() => box.setSelectionRange(next.cursor, next.cursor));
  };
  /** True where the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const person = people[at];
    if (!isOpen || !person) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + people.length) % people.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(person);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    return true;
  };
  const listProps: MentionListProps = { id: list, people, at, onChoose: choose };
  const inputProps = isOpen
    ? {
        "aria-controls": list,
        "aria-activedescendant": optionId(list, at),
        "aria-autocomplete": "list" as const,
      }
    : {};
  return { chosen, close, lookFor, onKeyDown, list: listProps, inputProps };
}
