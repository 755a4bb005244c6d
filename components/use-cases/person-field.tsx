"use client";
import type { ReactNode, Ref } from "react";
import { Combobox } from "@/components/ui/combobox";
import { type Person, usePeople } from "@/components/use-cases/people-search";

type PersonFieldProps = {
  label: string;
  name: string;
  value: string | null;
  onChange: (id: string | null) => void;
  onBlur?: () => void;
  /** Who is chosen already: shown before the others have arrived. */
  known?: readonly Person[];
  /** The words for nobody, as a choice of its own. */
  nobody?: string;
  description?: ReactNode;
  errorMessage?: string | undefined;
  isRequired?: boolean;
  ref?: Ref<HTMLInputElement>;
};

const NOBODY = "nobody";
const noOne: readonly Person[] = [];

/** A person, found by typing a name. */
export function PersonField(props: PersonFieldProps) {
  const { value, onChange, known = noOne, nobody, description, ref, ...rest } = props;
  const { options, search } = usePeople(known);
  return (
    <Combobox
      {...rest}
      description={description}
      {...(ref ? { ref } : {})}
      options={nobody ? [{ id: NOBODY, label: nobody }, ...options] : options}
      value={value}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
      onInputChange={search}
      placeholder={nobody ? `${nobody} – type a name` : "Type a name"}
      emptyText="Nobody of that name"
    />
  );
}
