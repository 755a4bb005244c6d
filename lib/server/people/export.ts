import "server-only";
import { type PersonExportRow, peopleColumns } from "@/lib/domain/people/export-columns";
import { PeopleSearch } from "@/lib/domain/people/schema";
import { exportList } from "@/lib/server/exports/export-list";
import { listPeople } from "@/lib/server/people/queries";
import type { FullPerson, PublicPerson } from "@/lib/server/people/rows";

/** The list of people as a file: everybody whom its reader finds, and of each what the list shows. */
export const exportPeople = exportList({
  name: "person.export",
  list: listPeople,
  filter: PeopleSearch.omit({ cursor: true, limit: true }),
  columns: peopleColumns,
  called: { file: "people", sheet: "People", objectType: "person" },
  rowOf: (person: PublicPerson | FullPerson): PersonExportRow => {
    const { version: _, ...shown } = person;
    return { ...nothingMore, ...shown };
  },
});

/** What the list keeps back from most readers. */
const nothingMore = {
  email: undefined,
  areas: undefined,
  signsInBy: undefined,
  disabled: undefined,
  sample: undefined,
  createdAt: undefined,
};
