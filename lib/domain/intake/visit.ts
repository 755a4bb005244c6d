import { z } from "zod";
import { TemplateId } from "@/lib/domain/intake/answers";
import { visitSteps } from "@/lib/domain/intake/sections";
import { changesSomething } from "@/lib/domain/shared/patch";

/** Somebody begins to propose. */
export const StartVisit = z.strictObject({ template: TemplateId.optional() });

/** Where they are now, and the draft that came of it. */
export const MoveToSection = z
  .strictObject({
    section: z.enum(visitSteps),
    template: TemplateId.optional(),
    useCase: z.string().max(200).optional(),
  })
  .partial()
  .refine(...changesSomething);
