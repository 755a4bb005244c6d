import { given } from "@/components/use-cases/needs";
import type { MetricView } from "@/lib/server/metrics/rows";

/** A metric as it stands in the fields of its dialog. */
export interface MetricDraft {
  name: string;
  type: string;
  kind: string;
  unit: string;
  direction: string;
  baseline: { value: number | null; on: string };
  measureBaselineOn: string;
  target: { value: number | null; lo: number | null; hi: number | null; on: string };
  tolerance: number | null;
  weight: number | null;
  critical: boolean;
  cadenceDays: number | null;
  method: string;
  testSet: string;
  modelVersion: string;
  owner: string | null;
}

export const emptyMetric: MetricDraft = {
  name: "",
  type: "outcome",
  kind: "efficiency",
  unit: "",
  direction: "higher",
  baseline: { value: null, on: "" },
  measureBaselineOn: "",
  target: { value: null, lo: null, hi: null, on: "" },
  tolerance: null,
  weight: 1,
  critical: false,
  cadenceDays: 30,
  method: "",
  testSet: "",
  modelVersion: "",
  owner: null,
};

export function draftOf(metric: MetricView): MetricDraft {
  const { id: _id, version: _version, useCaseId: _case, ownerId, ...fields } = metric;
  const { target, baseline, measureBaselineOn, method, testSet, modelVersion, ...plain } = fields;
  const bounds =
    "lo" in target
      ? { value: null, lo: target.lo, hi: target.hi ?? null }
      : { value: target.value, lo: null, hi: null };
  return {
    ...plain,
    baseline: { value: baseline?.value ?? null, on: baseline?.on ?? "" },
    measureBaselineOn: measureBaselineOn ?? "",
    target: { ...bounds, on: target.on ?? "" },
    method: method ?? "",
    testSet: testSet ?? "",
    modelVersion: modelVersion ?? "",
    owner: ownerId,
  };
}

/** As the API takes it. What is missing goes out missing, so that the complaint stands at its field. */
export function metricInput(draft: MetricDraft) {
  const { baseline, target, measureBaselineOn, method, testSet, modelVersion, owner, ...plain } = draft;
  const hasBaseline = baseline.value !== null || baseline.on !== "";
  const bounds = plain.direction === "range" ? { lo: target.lo, hi: target.hi } : { value: target.value };
  return {
    ...plain,
    baseline: hasBaseline ? { value: baseline.value, on: baseline.on } : null,
    measureBaselineOn: given(measureBaselineOn) ?? null,
    target: { ...bounds, on: target.on },
    method: given(method) ?? null,
    testSet: given(testSet) ?? null,
    modelVersion: given(modelVersion) ?? null,
    owner,
  };
}
