import { endpoint } from "@/lib/server/endpoint";
import { joinAsCoSponsor, leaveCoSponsors } from "@/lib/server/similar/commands";

export const POST = endpoint(joinAsCoSponsor);
export const DELETE = endpoint(leaveCoSponsors);
