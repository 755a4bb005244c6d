import { endpoint } from "@/lib/server/endpoint";
import { getTrackRecord } from "@/lib/server/value/track-record";

export const GET = endpoint(getTrackRecord);
