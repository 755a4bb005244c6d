import "server-only";
import { correctActual, postActuals, writeOffActual } from "@/lib/server/actuals/commands";
import { confirmActuals } from "@/lib/server/actuals/confirm";
import { importActuals } from "@/lib/server/actuals/import";
import { listActuals } from "@/lib/server/actuals/queries";
import { saveBusinessCase, signBusinessCase } from "@/lib/server/business-cases/commands";
import { listOutdatedCases } from "@/lib/server/business-cases/outdated";
import { diffBusinessCase, getBusinessCase, listCaseVersions } from "@/lib/server/business-cases/queries";
import { recalculateBusinessCase } from "@/lib/server/business-cases/recalculate";
import { recalculateOutdated } from "@/lib/server/business-cases/recalculate-outdated";
import {
  addPool,
  editPool,
  recordExchangeRate,
  recordLabourRate,
  recordPolicy,
} from "@/lib/server/finance-policy/commands";
import { getFinancePolicy, listPools } from "@/lib/server/finance-policy/queries";
import { decideGate } from "@/lib/server/gates/commands";
import { getGates, listWaitingGates } from "@/lib/server/gates/queries";
import { addComparison, agreeComparison, editComparison } from "@/lib/server/measurement/comparisons";
import { agreeMethod, editMethod, proposeMethod } from "@/lib/server/measurement/methods";
import { getMeasurement } from "@/lib/server/measurement/queries";
import type { Route } from "@/lib/server/openapi/route";
import { editTranche, planTranche } from "@/lib/server/tranches/commands";
import { listTranches } from "@/lib/server/tranches/queries";
import { closePeriod, reconcilePeriod, reopenPeriod } from "@/lib/server/value-periods/commands";
import { listPeriodRows } from "@/lib/server/value-periods/listed-rows";
import { getPeriod, listPeriods } from "@/lib/server/value-periods/queries";

/** The ways to what cases are worth, and to what finance sets. */
export const valueRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/actuals/imports",
    summary: "Import actuals of many cases from CSV, or look at them first",
    operation: importActuals,
  },
  { method: "PATCH", path: "/actuals/{id}", summary: "Correct an actual", operation: correctActual },
  {
    method: "POST",
    path: "/actuals/{id}/write-off",
    summary: "Say why an actual will never be confirmed",
    operation: writeOffActual,
  },
  { method: "GET", path: "/benefit-pools", summary: "List the benefit pools", operation: listPools },
  { method: "POST", path: "/benefit-pools", summary: "Add a benefit pool", operation: addPool },
  {
    method: "PATCH",
    path: "/benefit-pools/{id}",
    summary: "Say what a benefit pool holds now",
    operation: editPool,
  },
  {
    method: "POST",
    path: "/exchange-rates",
    summary: "Record an exchange rate from a day on",
    operation: recordExchangeRate,
  },
  { method: "PATCH", path: "/comparisons/{id}", summary: "Change a comparison", operation: editComparison },
  {
    method: "POST",
    path: "/comparisons/{id}/agree",
    summary: "Agree a comparison, as finance",
    operation: agreeComparison,
  },
  {
    method: "PATCH",
    path: "/measurement-methods/{id}",
    summary: "Change how the value behind a metric is measured",
    operation: editMethod,
  },
  {
    method: "POST",
    path: "/measurement-methods/{id}/agree",
    summary: "Agree how the value behind a metric is measured, as finance",
    operation: agreeMethod,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/gates",
    summary: "Read the gates of a live case, each with its draft or decision",
    operation: getGates,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/gates",
    summary: "Decide at a gate: continue, fix or stop",
    operation: decideGate,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/measurement",
    summary: "Read how the value of a case is measured",
    operation: getMeasurement,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/measurement-methods",
    summary: "Propose how the value behind a metric is measured",
    operation: proposeMethod,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/comparisons",
    summary: "Link a comparison to a case",
    operation: addComparison,
  },
  {
    method: "GET",
    path: "/finance-policy",
    summary: "Read finance's policy and rates, with all their versions",
    operation: getFinancePolicy,
  },
  {
    method: "POST",
    path: "/finance-policy",
    summary: "Record finance's policy from a day on",
    operation: recordPolicy,
  },
  {
    method: "GET",
    path: "/finance-policy/outdated",
    summary: "List the cases that are computed with an earlier policy, and what today's would give",
    operation: listOutdatedCases,
  },
  {
    method: "POST",
    path: "/finance-policy/recalculate",
    summary: "Compute the cases of an earlier policy anew",
    operation: recalculateOutdated,
  },
  {
    method: "GET",
    path: "/gates",
    summary: "List the gates that wait for a decision",
    operation: listWaitingGates,
  },
  {
    method: "POST",
    path: "/labour-rates",
    summary: "Record what an hour of a role costs from a day on",
    operation: recordLabourRate,
  },
  { method: "PATCH", path: "/tranches/{id}", summary: "Change a planned tranche", operation: editTranche },
  {
    method: "GET",
    path: "/use-cases/{key}/actuals",
    summary: "Read what a case really cost and brought",
    operation: listActuals,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/actuals",
    summary: "Post what a case really cost and brought",
    operation: postActuals,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/actuals/confirm",
    summary: "Confirm actuals, or that they are in the budget",
    operation: confirmActuals,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/business-case",
    summary: "Read the business case with its results",
    operation: getBusinessCase,
  },
  {
    method: "PUT",
    path: "/use-cases/{key}/business-case",
    summary: "Save the business case",
    operation: saveBusinessCase,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/business-case/diff",
    summary: "What changed between two versions of the business case",
    operation: diffBusinessCase,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/business-case/recalculate",
    summary: "Compute the business case anew with finance's policy of today",
    operation: recalculateBusinessCase,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/business-case/sign",
    summary: "Sign the business case as its benefit owner",
    operation: signBusinessCase,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/business-case/versions",
    summary: "The versions of the business case",
    operation: listCaseVersions,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/tranches",
    summary: "Read the tranches of a case",
    operation: listTranches,
  },
  { method: "POST", path: "/use-cases/{key}/tranches", summary: "Plan a tranche", operation: planTranche },
  {
    method: "GET",
    path: "/value-periods",
    summary: "List the quarters of the books",
    operation: listPeriods,
  },
  {
    method: "GET",
    path: "/value-periods/{id}",
    summary: "Read a quarter with what is to be looked at",
    operation: getPeriod,
  },
  {
    method: "PATCH",
    path: "/value-periods/{id}",
    summary: "Hold a quarter against the ledger",
    operation: reconcilePeriod,
  },
  {
    method: "GET",
    path: "/value-periods/{id}/rows",
    summary: "Read the rows behind a number of a quarter",
    operation: listPeriodRows,
  },
  {
    method: "POST",
    path: "/value-periods/{id}/close",
    summary: "Close a quarter",
    operation: closePeriod,
  },
  {
    method: "POST",
    path: "/value-periods/{id}/reopen",
    summary: "Open a closed quarter again, as the second of two people",
    operation: reopenPeriod,
  },
];
