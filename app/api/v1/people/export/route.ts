import { endpoint } from "@/lib/server/endpoint";
import { exportPeople } from "@/lib/server/people/export";

export const GET = endpoint(exportPeople);
