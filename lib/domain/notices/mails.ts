import { z } from "zod";

/** What somebody can have sent to them besides finding it in their notices. */
export const MailChoice = z.enum(["assigned", "returned", "revealed", "decided", "digest"]);
export type MailChoice = z.infer<typeof MailChoice>;

export const mailChoiceWords: Record<MailChoice, { label: string; description: string }> = {
  assigned: {
    label: "Something is given to you",
    description: "A rating, a condition, a sponsorship, a place on a panel, and reminders of them.",
  },
  returned: {
    label: "A case of yours comes back with a question",
    description: "Or an answer to a question that you asked.",
  },
  revealed: {
    label: "Scores are revealed",
    description: "Of cases that you belong to, follow or have rated.",
  },
  decided: { label: "A decision is taken", description: "On cases that you belong to or follow." },
  digest: {
    label: "Once a week: what waits for you",
    description: "On Monday morning, and only when something does.",
  },
};

/** Everything is sent unless somebody chose otherwise. */
export const MailSettings = z.strictObject(
  Object.fromEntries(MailChoice.options.map((choice) => [choice, z.boolean()])) as Record<
    MailChoice,
    z.ZodBoolean
  >,
);
export type MailSettings = z.infer<typeof MailSettings>;

/** The settings that a person has, from what is kept of them; what is not kept, or not readable, is on. */
export function mailSettingsOf(kept: unknown): MailSettings {
  const known = MailSettings.partial().safeParse(kept).data ?? {};
  return Object.fromEntries(
    MailChoice.options.map((choice) => [choice, known[choice] ?? true]),
  ) as MailSettings;
}

const choiceOfKind: Readonly<Record<string, MailChoice>> = {
  assigned: "assigned",
  handedOn: "assigned",
  reminded: "assigned",
  sponsorNamed: "assigned",
  conditionAssigned: "assigned",
  returned: "returned",
  answered: "returned",
  revealed: "revealed",
  decided: "decided",
};

/** The choice that a kind of notice falls under; null for what is never sent. */
export function mailChoiceOf(noticeKind: string): MailChoice | null {
  return choiceOfKind[noticeKind] ?? null;
}
