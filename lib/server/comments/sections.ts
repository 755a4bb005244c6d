import "server-only";
import type { Rights, Standing } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { CaseSection, caseSectionOf, sectionPermissions } from "@/lib/domain/discussion/schema";
import { Prisma } from "@/lib/server/generated/client";
import { standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** May somebody who stands so to a case read what is said about this section of it? */
export function maySpeakOf(
  rights: Rights,
  standing: Standing,
  { section, isRevealed }: { section: string | null; isRevealed: boolean },
): boolean {
  // Before a reveal there are no scores to speak of, not even the earlier ones of a case that is rated again.
  const caseSection = section === null ? null : caseSectionOf(section);
  if (caseSection === "scores") return isRevealed;
  const permission = caseSection === null ? undefined : sectionPermissions[caseSection];
  return permission === undefined || can(rights, permission, standing);
}

/** The sections of a case whose discussion is open to this person. */
export function openSections(rights: Rights, useCase: UseCaseRow): CaseSection[] {
  const standing = standingTo(rights, useCase);
  const isRevealed = useCase.revealedAt !== null;
  return CaseSection.options.filter((section) => maySpeakOf(rights, standing, { section, isRevealed }));
}

/** Comments (alias `c`) on the case as a whole or on a section that is open to this person. */
export function inOpenSection(rights: Rights, useCase: UseCaseRow): Prisma.Sql {
  return Prisma.sql`(c.section is null or split_part(c.section, ':', 1) = any(${openSections(rights, useCase)}::text[]))`;
}
