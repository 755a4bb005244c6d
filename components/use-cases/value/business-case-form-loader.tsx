"use client";
import dynamic from "next/dynamic";
import { Skeleton } from "@/components/ui/skeleton";

/** Fetched when somebody writes a business case: it brings the rules of the API along, and it is read far more often. */
export const BusinessCaseForm = dynamic(
  () => import("@/components/use-cases/value/business-case-form").then((file) => file.BusinessCaseForm),
  { loading: () => <Skeleton lines={8} /> },
);
