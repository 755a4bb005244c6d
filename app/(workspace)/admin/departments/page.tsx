import type { Metadata } from "next";
import { DepartmentForm } from "@/components/people/department-form";
import { DepartmentTable } from "@/components/people/department-table";
import { MainAndSide, PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportMenu } from "@/components/ui/export-menu";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { PageRequest } from "@/lib/domain/people/page-request";
import { formatCount } from "@/lib/format/words";
import { listDepartments } from "@/lib/server/departments/queries";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask } from "@/lib/server/query";

export const metadata: Metadata = { title: "Departments" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function DepartmentsPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActorWho("department:edit");
  const { cursor } = await searchParams;
  const request = PageRequest.safeParse({ cursor }).data ?? PageRequest.parse({});
  const { data, page } = await ask(listDepartments, actor, request);
  return (
    <PageFrame>
      <PageHeader
        title="Departments"
        lead="Cases and people belong to one. An import adds those that its file names."
        actions={data.length > 0 ? <ExportMenu href="/api/v1/departments/export" /> : null}
      />
      <MainAndSide
        sideLabel="Add a department"
        side={
          <Section id="add" title="Add a department">
            <DepartmentForm />
          </Section>
        }
      >
        {data.length > 0 ? (
          <DepartmentTable departments={data} />
        ) : (
          <EmptyState title="There are no departments yet." />
        )}
        <Pagination
          summary={
            page.total === null
              ? `More than ${page.totalAtLeast} departments`
              : formatCount(page.total, "department")
          }
          previousHref={request.cursor ? "/admin/departments" : undefined}
          nextHref={page.next ? `/admin/departments?cursor=${page.next}` : undefined}
        />
      </MainAndSide>
    </PageFrame>
  );
}
