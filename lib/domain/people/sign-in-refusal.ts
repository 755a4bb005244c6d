import { z } from "zod";

/** Why a sign-in through the identity provider ended on the sign-in page again. */
export const SignInRefusal = z.enum(["emailTaken", "emailMissing", "disabled", "provider", "unavailable"]);
export type SignInRefusal = z.infer<typeof SignInRefusal>;

/** What the sign-in page says about it. */
export const refusalSentences: Record<SignInRefusal, string> = {
  emailTaken:
    "Somebody with your e-mail address is here already and signs in another way. Sign in that way, or ask an admin.",
  emailMissing:
    "Your organisation's sign-in did not tell a confirmed e-mail address. Ask the people who run it to send one.",
  disabled: "Your account here is disabled. Ask an admin if you think that is a mistake.",
  provider: "Signing in with your organisation did not work. Start again from here.",
  unavailable: "Signing in is not possible right now. Try again in a moment.",
};
