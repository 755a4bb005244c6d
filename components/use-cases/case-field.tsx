"use client";
import { useEffect, useRef, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { api } from "@/lib/client/api";

type CaseFieldProps = {
  label: string;
  name: string;
  /** The key of a case that is no choice. */
  not: string;
  value: string | null;
  onChange: (key: string | null) => void;
  errorMessage?: string | undefined;
};

type Option = { id: string; label: string; detail: string };
type CasePage = { data: { key: string; title: string; departmentName: string | null }[] };

const pauseMs = 250;

/** A use case, found by its key or by the words of its title. */
export function CaseField({ not, value, onChange, ...rest }: CaseFieldProps) {
  const [options, setOptions] = useState<Option[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    casesLike("").then(setOptions);
    return () => clearTimeout(timer.current);
  }, []);
  const search = (typed: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const found = await casesLike(typed);
      setOptions((before) => [
        ...new Map([...before, ...found].map((option) => [option.id, option])).values(),
      ]);
    }, pauseMs);
  };
  return (
    <Combobox
      {...rest}
      isRequired
      options={options.filter(({ id }) => id !== not)}
      value={value}
      onChange={onChange}
      onInputChange={search}
      placeholder="A key or words of the title"
      emptyText="No such case"
    />
  );
}

async function casesLike(typed: string): Promise<Option[]> {
  const query = new URLSearchParams({ limit: "20", ...(typed.trim() ? { q: typed } : {}) });
  const answer = await api.get<CasePage>(`/use-cases?${query}`);
  if (!answer.ok) return [];
  return answer.data.data.map(({ key, title, departmentName }) => ({
    id: key,
    label: `${key} ${title}`,
    detail: departmentName ?? "",
  }));
}
