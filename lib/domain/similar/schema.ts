import { z } from "zod";
import { Paragraph, Reason, Title } from "@/lib/domain/shared/text";

/** The text that somebody is typing, and the case it belongs to where it is one already. */
export const SimilarTo = z.strictObject({
  title: Title,
  problem: Paragraph.nullable().optional(),
  /** The case being written, which is not like itself. */
  except: z.string().max(100).optional(),
});
export type SimilarTo = z.infer<typeof SimilarTo>;

export const LikenessAnswer = z.enum(["different", "joined"]);
export type LikenessAnswer = z.infer<typeof LikenessAnswer>;

/** What the proposer of a case says of another one that looks like it. */
export const AnswerLikeness = z
  .strictObject({
    other: z.string().max(100),
    answer: LikenessAnswer,
    reason: Reason.optional(),
  })
  .superRefine(({ answer, reason }, context) => {
    if (answer === "different" && reason === undefined) {
      context.addIssue({ code: "custom", path: ["reason"], message: "Say why yours is different." });
    }
  });
export type AnswerLikeness = z.infer<typeof AnswerLikeness>;
