import { editDepartment } from "@/lib/server/departments/commands";
import { getDepartment } from "@/lib/server/departments/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(getDepartment);
export const PATCH = endpoint(editDepartment);
