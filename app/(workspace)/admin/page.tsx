import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/shell/page-frame";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { canEverywhere } from "@/lib/domain/access/can";
import type { Permission } from "@/lib/domain/access/permissions";
import { currentActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Admin" };

const places: readonly { href: string; title: string; what: string; permission: Permission }[] = [
  {
    href: "/admin/people",
    title: "People",
    what: "Add people, give roles, make links for a first or forgotten password, disable accounts.",
    permission: "person:manage",
  },
  {
    href: "/admin/departments",
    title: "Departments",
    what: "The departments that cases and people belong to.",
    permission: "department:edit",
  },
  {
    href: "/admin/roles",
    title: "Roles",
    what: "What each role may do, and how far it reaches.",
    permission: "person:read",
  },
  {
    href: "/admin/audit",
    title: "Audit log",
    what: "Every change, by whom and when, in a chain that shows tampering.",
    permission: "audit:read",
  },
  {
    href: "/imports",
    title: "Imports",
    what: "Bring in an inventory from a file, after a dry run.",
    permission: "useCase:import",
  },
];

export default async function AdminPage() {
  const actor = await currentActor();
  if (!canEverywhere(actor, "person:manage") && !canEverywhere(actor, "audit:read")) notFound();
  const open = places.filter(({ permission }) => canEverywhere(actor, permission));
  return (
    <PageFrame>
      <PageHeader
        title="Admin"
        lead="People and settings. Scores and approvals are not made here, by anybody."
      />
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {open.map(({ href, title, what }) => (
          <li key={href} className="ledger-rule pt-3 pb-6">
            <AppLink href={href} className="text-link text-lg font-semibold">
              {title}
            </AppLink>
            <p className="mt-1 max-w-measure text-ink-2">{what}</p>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
