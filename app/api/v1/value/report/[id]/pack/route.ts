import { endpoint } from "@/lib/server/endpoint";
import { downloadPack } from "@/lib/server/value/pack/pack";

export const GET = endpoint(downloadPack);
