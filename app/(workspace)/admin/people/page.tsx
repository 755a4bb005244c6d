import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { PeopleTable } from "@/components/people/people-table";
import { roleChoices } from "@/components/people/role-choices";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportMenu } from "@/components/ui/export-menu";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { PeopleSearch } from "@/lib/domain/people/schema";
import { formatCount } from "@/lib/format/words";
import { listDepartments } from "@/lib/server/departments/queries";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { listPeople } from "@/lib/server/people/queries";
import type { FullPerson } from "@/lib/server/people/rows";
import { ask } from "@/lib/server/query";

export const metadata: Metadata = { title: "People" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActorWho("person:manage");
  const search = readSearch(await searchParams);
  const [{ data, page }, departments] = await Promise.all([
    ask(listPeople, actor, search),
    ask(listDepartments, actor, { limit: 200 }),
  ]);
  // An admin is given the whole of each person.
  const people = data as FullPerson[];
  const { cursor, limit: _, ...filters } = search;
  return (
    <PageFrame>
      <PageHeader
        title="People"
        lead="Everybody who may sign in, and what they may do here."
        actions={
          <>
            {people.length > 0 ? <ExportMenu href={address("/api/v1/people/export", filters)} /> : null}
            <LinkButton
              href="/admin/people/new"
              variant="primary"
              icon={<Plus className="size-4" strokeWidth={1.5} />}
            >
              Add a person
            </LinkButton>
          </>
        }
      />
      <search>
        <form action="/admin/people" className="mb-6 flex flex-wrap items-end gap-4">
          <div className="min-w-48 flex-[1_1_16rem]">
            <SearchField label="Name or e-mail address" name="q" defaultValue={filters.q ?? ""} />
          </div>
          <div className="min-w-40">
            <Select
              label="Role"
              name="role"
              placeholder="Any role"
              options={roleChoices}
              defaultValue={filters.role ?? ""}
            />
          </div>
          <Button type="submit">Search</Button>
        </form>
      </search>
      {people.length > 0 ? (
        <PeopleTable
          people={people}
          departments={new Map(departments.data.map(({ code, name }) => [code, name]))}
        />
      ) : (
        <EmptyState
          title="Nobody fits this search."
          action={<LinkButton href="/admin/people">Show everybody</LinkButton>}
        />
      )}
      <Pagination
        summary={
          page.total === null
            ? `More than ${page.totalAtLeast} people`
            : formatCount(page.total, "person", "people")
        }
        previousHref={cursor ? address("/admin/people", filters) : undefined}
        nextHref={page.next ? address("/admin/people", { ...filters, cursor: page.next }) : undefined}
      />
    </PageFrame>
  );
}

/** What cannot be read as a search is left out: an address is typed by people too. */
function readSearch(given: Record<string, string | string[] | undefined>): PeopleSearch {
  const texts = Object.entries(given).filter(([name, value]) => name in PeopleSearch.shape && value !== "");
  const { limit: _, ...rest } = Object.fromEntries(texts);
  return PeopleSearch.safeParse(rest).data ?? PeopleSearch.parse({});
}

function address(path: string, filters: Partial<Record<string, string>>): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
