import { z } from "zod";
import type { Permission } from "@/lib/domain/access/permissions";
import { text } from "@/lib/domain/shared/text";
import { PersonReference } from "@/lib/domain/use-cases/schema";

/** The parts of a case that have a discussion of their own. */
export const CaseSection = z.enum(["problem", "data", "value", "risk", "scores", "metrics", "delivery"]);
export type CaseSection = z.infer<typeof CaseSection>;

export const sectionNames: Record<CaseSection, string> = {
  problem: "Problem",
  data: "Data",
  value: "Value",
  risk: "Risk",
  scores: "Scores",
  metrics: "Metrics",
  delivery: "Delivery",
};

/** What one must be allowed to read of a case before its section's discussion is open to one. */
export const sectionPermissions: Partial<Record<CaseSection, Permission>> = {
  value: "value:read",
  risk: "risk:read",
};

/** One criterion of the scores, where the ratings lie apart: it has a thread of its own. */
const CriterionSection = z.string().regex(/^scores:[a-z][a-z_]{1,39}$/);

/** What a comment is about: a section, or one criterion of the scores. */
export const CommentSection = z.union([CaseSection, CriterionSection], "Name a section of the case.");
export type CommentSection = z.infer<typeof CommentSection>;

/** The section that a comment belongs to. */
export function caseSectionOf(section: string): CaseSection {
  return CaseSection.parse(section.split(":")[0]);
}

const Body = text(10_000);
const Mentions = z.array(PersonReference).max(20, "Mention at most 20 people at once.");

export const WriteComment = z.strictObject({
  body: Body,
  section: CommentSection.optional(),
  /** The comment that is answered; an answer to an answer joins the same thread. */
  parent: z.uuid("Name a comment of this case.").optional(),
  mentions: Mentions.optional(),
});
export type WriteComment = z.infer<typeof WriteComment>;

export const EditComment = z.strictObject({ body: Body, mentions: Mentions.optional() });
export type EditComment = z.infer<typeof EditComment>;
