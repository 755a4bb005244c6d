import type { Permission } from "@/lib/domain/access/permissions";
import type { ReviewArea, Role } from "@/lib/domain/access/roles";

/** The rights of a signed-in person, as the rules see them. `scopes` narrows a token; null means no narrowing. */
export interface Rights {
  personId: string;
  departmentId: string | null;
  roles: readonly Role[];
  areas: readonly ReviewArea[];
  scopes: ReadonlySet<Permission> | null;
}

/** How an actor stands to the record that a permission is asked for. */
export interface Standing {
  own: boolean;
  department: boolean;
  assigned: boolean;
}

export const noStanding: Standing = { own: false, department: false, assigned: false };
