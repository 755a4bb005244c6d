import { z } from "zod";
import { Line } from "@/lib/domain/shared/text";
import { BULK_LIMIT } from "@/lib/domain/use-cases/bulk-limit";
import { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { PersonReference } from "@/lib/domain/use-cases/schema";

/** A case has at most this many tags. */
export const MOST_TAGS = 30;

const Tags = z.array(Line.max(60, "Keep a tag to 60 characters.")).min(1).max(MOST_TAGS);

/** What can be changed on many cases at once. */
export const CaseChange = z
  .strictObject({
    addTags: Tags.optional(),
    removeTags: Tags.optional(),
    owner: PersonReference.nullable().optional(),
    follow: z.boolean().optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), "Say what to change.");
export type CaseChange = z.infer<typeof CaseChange>;

/** A change of the cases that are named, or of all that a filter leaves. */
export const ChangeUseCases = z
  .strictObject({
    keys: z.array(z.string().max(100)).min(1, "Name at least one case.").max(BULK_LIMIT).optional(),
    filter: UseCaseFilter.optional(),
    change: CaseChange,
  })
  .refine(({ keys, filter }) => (keys === undefined) !== (filter === undefined), {
    path: ["keys"],
    message: "Name either the keys of the cases or a filter.",
  });
export type ChangeUseCases = z.infer<typeof ChangeUseCases>;

/** The tags of a case after a change: what is added stands last, each tag once. */
export function tagsAfter(tags: readonly string[], { addTags = [], removeTags = [] }: CaseChange): string[] {
  const kept = tags.filter((tag) => !removeTags.includes(tag));
  return [...new Set([...kept, ...addTags])];
}
