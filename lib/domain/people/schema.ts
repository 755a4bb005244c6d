import { z } from "zod";
import { ReviewArea, Role } from "@/lib/domain/access/roles";
import { PageRequest } from "@/lib/domain/people/page-request";
import { NewPassword } from "@/lib/domain/people/password";
import { text } from "@/lib/domain/shared/text";
import { DepartmentReference } from "@/lib/domain/use-cases/schema";

export const Email = z
  .string()
  .trim()
  .max(254, "Keep this to 254 characters.")
  .pipe(z.email("Write an e-mail address, such as ada@example.com."));
const Name = text(200);
const Roles = z.array(Role).min(1, "Choose at least one role.").transform(unique);
const Areas = z.array(ReviewArea).transform(unique);

export const NewPerson = z.strictObject({
  name: Name,
  email: Email,
  department: DepartmentReference.nullable().default(null),
  roles: Roles,
  areas: Areas.default([]),
});
export type NewPerson = z.infer<typeof NewPerson>;

export const EditPerson = z.strictObject({
  name: Name.optional(),
  department: DepartmentReference.nullable().optional(),
  roles: Roles.optional(),
  areas: Areas.optional(),
  disabled: z.boolean().optional(),
});
export type EditPerson = z.infer<typeof EditPerson>;

export const PeopleSearch = z.strictObject({
  q: text(200).optional(),
  role: Role.optional(),
  department: DepartmentReference.optional(),
  ...PageRequest.shape,
});
export type PeopleSearch = z.infer<typeof PeopleSearch>;

/** What a one-time link is for: the first admin, somebody who was invited, a forgotten password. */
export const LinkPurpose = z.enum(["firstAdmin", "invitation", "passwordReset"]);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** Name and e-mail address are asked for by the link for the first admin alone. */
export const RedeemLink = z.strictObject({
  link: z.string().max(100),
  password: NewPassword,
  name: Name.optional(),
  email: Email.optional(),
});
export type RedeemLink = z.infer<typeof RedeemLink>;

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
