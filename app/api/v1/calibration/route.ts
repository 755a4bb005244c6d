import { endpoint } from "@/lib/server/endpoint";
import { getCalibration } from "@/lib/server/scoring/calibration";

export const GET = endpoint(getCalibration);
