import { rolesText } from "@/components/people/roles-text";
import { AppLink } from "@/components/ui/app-link";
import { StatusPill } from "@/components/ui/status-pill";
import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { FullPerson, SignInWay } from "@/lib/server/people/rows";

export const signInWords: Record<SignInWay, string> = {
  password: "with a password",
  provider: "through the identity provider",
  sample: "as a sample person",
  notYet: "not yet: needs an invitation link",
};

type PeopleTableProps = {
  people: readonly FullPerson[];
  /** The name of each department by its code. */
  departments: ReadonlyMap<string, string>;
};

/** People as admins see them. */
export function PeopleTable({ people, departments }: PeopleTableProps) {
  return (
    <Table
      caption="People"
      isCaptionHidden
      columns={columnsWith(departments)}
      rows={people}
      rowKey={({ id }) => id}
      cards="wide"
    />
  );
}

const columnsWith = (departments: PeopleTableProps["departments"]): Column<FullPerson>[] => [
  {
    key: "name",
    header: "Name",
    isRowHeader: true,
    cell: ({ id, name, sample }) => (
      <span className="inline-flex flex-wrap items-center gap-2">
        <AppLink href={`/admin/people/${id}`} className="text-link">
          {name}
        </AppLink>
        {sample ? <Tag>sample</Tag> : null}
      </span>
    ),
  },
  { key: "email", header: "E-mail address", cell: ({ email }) => <span className="break-all">{email}</span> },
  {
    key: "department",
    header: "Department",
    cell: ({ department }) => (department ? (departments.get(department) ?? department) : <UnknownValue />),
  },
  { key: "roles", header: "Roles", cell: ({ roles, areas }) => rolesText(roles, areas) || <UnknownValue /> },
  {
    key: "signIn",
    header: "Signs in",
    cell: ({ disabled, signsInBy }) =>
      disabled ? <StatusPill tone="bad">disabled</StatusPill> : signInWords[signsInBy],
  },
];
