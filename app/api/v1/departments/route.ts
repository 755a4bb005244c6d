import { createDepartment } from "@/lib/server/departments/commands";
import { listDepartments } from "@/lib/server/departments/queries";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(listDepartments);
export const POST = endpoint(createDepartment);
