"use client";
import dynamic from "next/dynamic";

// Every page of a case carries its not-found page along; the form behind it is fetched where it is shown.
export const OpenConfidential = dynamic(() =>
  import("@/components/use-cases/open-confidential-form").then((file) => file.OpenConfidentialForm),
);
