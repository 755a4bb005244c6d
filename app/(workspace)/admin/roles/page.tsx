import type { Metadata } from "next";
import { permissionGroups } from "@/components/people/permission-groups";
import { PermissionTable } from "@/components/people/permission-table";
import { roleChoices } from "@/components/people/role-choices";
import { PageFrame } from "@/components/shell/page-frame";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { roleNames } from "@/lib/domain/access/role-names";
import { Role } from "@/lib/domain/access/roles";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Roles" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function RolesPage({ searchParams }: { searchParams: Search }) {
  await currentActor();
  const role = Role.safeParse((await searchParams).role).data;
  const groups = permissionGroups(role);
  return (
    <PageFrame>
      <PageHeader
        title="Roles"
        lead={
          role
            ? `What the role ${roleNames[role]} adds to what everybody may.`
            : "Who may do what, and how far it reaches. The server asks this same table for every page and every call."
        }
      />
      <search>
        <form action="/admin/roles" className="mb-6 flex flex-wrap items-end gap-4">
          <div className="min-w-48">
            <Select
              label="Role"
              name="role"
              placeholder="All roles"
              options={roleChoices}
              defaultValue={role ?? ""}
            />
          </div>
          <Button type="submit">Show</Button>
        </form>
      </search>
      {groups.length === 0 ? (
        <p className="text-md">Nothing: reading is open to everybody who is signed in.</p>
      ) : null}
      {groups.map(({ title, lines }) => (
        <Section key={title} id={title.toLowerCase().replace(/\W+/g, "-")} title={title}>
          <PermissionTable title={title} lines={lines} />
        </Section>
      ))}
    </PageFrame>
  );
}
