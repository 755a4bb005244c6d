"use client";
import type { Mention } from "@/components/discussion/mentions";

export type MentionListProps = {
  id: string;
  people: readonly Mention[];
  at: number;
  onChoose: (person: Mention) => void;
};

export const optionId = (list: string, index: number) => `${list}-${index}`;

/** The people to choose from behind an @; the focus stays in the text, which names the option on show. */
export function MentionList({ id, people, at, onChoose }: MentionListProps) {
  if (people.length === 0) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label="People who can read this"
      className="absolute top-full left-0 z-20 mt-1 max-h-64 w-full max-w-80 overflow-auto rounded-md border border-line-strong bg-surface py-1 shadow-dialog"
    >
      {people.map((person, index) => (
        <div
          key={person.id}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerDown={(event) => {
            // Before the text loses the focus, which would close the list.
            event.preventDefault();
            onChoose(person);
          }}
          className="flex min-h-8 cursor-pointer items-center border-l-2 border-transparent px-3 py-1.5 hover:bg-sunken aria-selected:border-accent aria-selected:bg-accent-soft touch:min-h-11"
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}
