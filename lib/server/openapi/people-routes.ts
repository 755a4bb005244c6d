import "server-only";
import { createDepartment, editDepartment } from "@/lib/server/departments/commands";
import { exportDepartments } from "@/lib/server/departments/export";
import { getDepartment, listDepartments } from "@/lib/server/departments/queries";
import type { Route } from "@/lib/server/openapi/route";
import { createPerson, editPerson } from "@/lib/server/people/commands";
import { editAccount } from "@/lib/server/people/edit-account";
import { exportPeople } from "@/lib/server/people/export";
import { createLink } from "@/lib/server/people/links";
import { getMe, getPerson, listPeople } from "@/lib/server/people/queries";
import { redeemLink } from "@/lib/server/people/redeem-link";
import { endSession } from "@/lib/server/sessions/commands";
import { listSessions } from "@/lib/server/sessions/queries";
import { createToken, revokeToken } from "@/lib/server/tokens/commands";
import { listTokens } from "@/lib/server/tokens/queries";

/** The ways to people and departments, and to how somebody gets in. */
export const peopleRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/departments/export",
    summary: "Export the departments as CSV, XLSX or JSON",
    operation: exportDepartments,
  },
  { method: "GET", path: "/departments/{id}", summary: "Read a department", operation: getDepartment },
  { method: "PATCH", path: "/departments/{id}", summary: "Edit a department", operation: editDepartment },
  { method: "GET", path: "/departments", summary: "List departments", operation: listDepartments },
  { method: "POST", path: "/departments", summary: "Add a department", operation: createDepartment },
  { method: "POST", path: "/links/redeem", summary: "Redeem a one-time link", operation: redeemLink },
  { method: "GET", path: "/me", summary: "Who I am", operation: getMe },
  { method: "PATCH", path: "/me", summary: "Edit my account: mails, absence", operation: editAccount },
  {
    method: "GET",
    path: "/people/export",
    summary: "Export the list of people as CSV, XLSX or JSON",
    operation: exportPeople,
  },
  {
    method: "POST",
    path: "/people/{id}/link",
    summary: "Make an invitation or password link",
    operation: createLink,
  },
  { method: "GET", path: "/people/{id}", summary: "Read a person", operation: getPerson },
  { method: "PATCH", path: "/people/{id}", summary: "Edit a person", operation: editPerson },
  { method: "GET", path: "/people", summary: "List people", operation: listPeople },
  { method: "POST", path: "/people", summary: "Add a person", operation: createPerson },
  { method: "DELETE", path: "/sessions/{id}", summary: "End a session of mine", operation: endSession },
  { method: "GET", path: "/sessions", summary: "List my sessions", operation: listSessions },
  { method: "DELETE", path: "/tokens/{id}", summary: "Revoke a token", operation: revokeToken },
  { method: "GET", path: "/tokens", summary: "List my tokens", operation: listTokens },
  { method: "POST", path: "/tokens", summary: "Make a token", operation: createToken },
];
