/** The people of the sample portfolio whom anybody may sign in as with one click, and what each comes for. */
export const sampleAccounts: Readonly<Record<string, string>> = {
  viewer: "Looks through the cases and the ranking.",
  proposer: "Puts an idea forward and follows where it stands.",
  "scorer-a": "Rates what a case would bring, alone, against written anchors.",
  "scorer-b": "Rates how feasible a case is.",
  "scorer-c": "Rates on the same panels, and sees no other rating before the reveal.",
  delivery: "Builds what was funded and reports what it does.",
  lead: "Sorts new cases, sets up panels, ranks and recommends.",
  "lead-b": "A second lead, for what nobody may do on a case of their own.",
  executive: "Decides what is funded, with how much, and why.",
  "reviewer-privacy": "Raises and lifts blockers for privacy, security, legal and ethics.",
  "reviewer-finance": "Looks after money: benefits, costs, conditions.",
  "reviewer-finance-b": "A second one of finance: a closed quarter opens again by two.",
  auditor: "Reads everything, the log included, and changes nothing.",
  admin: "Looks after people, roles and departments.",
};

/** The e-mail address of a sample account. */
export function sampleAddress(account: string): string {
  return `${account}@sample.example`;
}
