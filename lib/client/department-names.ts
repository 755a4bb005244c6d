"use client";
import { api } from "@/lib/client/api";

type InDepartment = { department: string | null };

let names: Promise<ReadonlyMap<string, string>> | undefined;

/** The same people, their department by its name instead of its code. */
export async function withDepartmentNames<Person extends InDepartment>(
  people: readonly Person[],
): Promise<Person[]> {
  names ??= fetchNames();
  const nameOf = await names;
  return people.map((person) => ({
    ...person,
    department: person.department && (nameOf.get(person.department) ?? person.department),
  }));
}

async function fetchNames(): Promise<ReadonlyMap<string, string>> {
  const answer = await api.get<{ data: { code: string; name: string }[] }>("/departments?limit=200");
  if (!answer.ok) names = undefined;
  return new Map(answer.ok ? answer.data.data.map(({ code, name }) => [code, name]) : []);
}
