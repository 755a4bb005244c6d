import { type CaseResults, caseResults } from "@/lib/domain/business-case/detail";
import { SaveBusinessCase } from "@/lib/domain/business-case/schema";
import { type Assumptions, deviated } from "@/lib/domain/finance-policy/assumptions";
import { DomainError } from "@/lib/domain/shared/domain-error";

/** What a case that is being typed comes to, by the rules that the API uses; or what it still lacks, by field. */
export function liveResults(
  content: unknown,
  assumptions: Assumptions,
): { results: CaseResults } | { lacks: Record<string, string> } {
  const parsed = SaveBusinessCase.safeParse(content);
  if (!parsed.success) {
    const issues = parsed.error.issues.toReversed();
    return { lacks: Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message])) };
  }
  try {
    return { results: caseResults(parsed.data, deviated(assumptions, parsed.data.deviation)) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { lacks: Object.fromEntries(error.fields.map(({ field, message }) => [field, message])) };
  }
}
