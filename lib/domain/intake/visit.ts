import { z } from "zod";
import { TemplateId } from "@/lib/domain/intake/answers";
import { visitSteps } from "@/lib/domain/intake/sections";

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
  .refine((visit) => Object.keys(visit).length > 0, "Name at least one field to change.");
