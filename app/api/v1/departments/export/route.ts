import { exportDepartments } from "@/lib/server/departments/export";
import { endpoint } from "@/lib/server/endpoint";

export const GET = endpoint(exportDepartments);
