import { endpoint } from "@/lib/server/endpoint";
import { rateCalibration } from "@/lib/server/scoring/calibration";

export const POST = endpoint(rateCalibration);
