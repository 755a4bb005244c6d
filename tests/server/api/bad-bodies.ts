interface BadBody {
  /** Where the complaint stands. */
  field: string;
  /** What makes the good body bad. */
  change: Record<string, unknown>;
}

const nobody = "nobody@nowhere.example";
const money = (amountMinor: unknown, currency = "EUR") => ({ amountMinor, currency });
const aLine = (change: object) => ({
  ...{ kind: "investment", label: "Build it", every: "once" },
  ...{ low: money(1), likely: money(1), high: money(2), ...change },
});
const decide = (more: BadBody[] = []): BadBody[] => [
  { field: "reason", change: { reason: "" } },
  { field: "outcome", change: { outcome: "shelve" } },
  ...more,
];
const funding: BadBody[] = decide([
  { field: "amount", change: { amount: undefined } },
  { field: "amount", change: { amount: money(0) } },
  { field: "amount.amountMinor", change: { amount: money(1.5) } },
  { field: "amount.currency", change: { amount: money(1, "EURO") } },
  { field: "conditions.0.owner", change: { conditions: [{ text: "x", owner: nobody, due: "2027-01-31" }] } },
  { field: "conditions.0.due", change: { conditions: [{ text: "x", owner: nobody, due: "2027-02-31" }] } },
]);

/** By the name of the call: what is refused, and where. */
export const badBodies: Record<string, BadBody[]> = {
  "POST /use-cases/{key}/overrides": [
    { field: "impact", change: { impact: 5.1 } },
    { field: "impact", change: { impact: null } },
    { field: "feasibility", change: { feasibility: "high" } },
    { field: "reason", change: { reason: " " } },
  ],
  "POST /overrides/{id}/settle": [
    { field: "outcome", change: { outcome: "shelve" } },
    { field: "note", change: { outcome: "decline" } },
  ],
  "PATCH /use-cases/{key}": [
    { field: "title", change: { title: " " } },
    { field: "title", change: { title: "a\u0000b" } },
    { field: "title", change: { title: "\ud800" } },
    { field: "title", change: { title: null } },
    { field: "department", change: { department: "nowhere" } },
    { field: "sponsor", change: { sponsor: nobody } },
    { field: "owner", change: { owner: nobody } },
    { field: "yearlyVolume.high", change: { yearlyVolume: { low: 2, high: 1 } } },
    { field: "minutesEach.low", change: { minutesEach: { low: -1, high: 1 } } },
    { field: "route", change: { route: "magic" } },
    { field: "risk.personalData", change: { risk: { personalData: "yes" } } },
    { field: "tags.0", change: { tags: ["x".repeat(61)] } },
    { field: "template", change: { template: "magic-wand" } },
    { field: "routeAnswers.tried", change: { routeAnswers: { tried: "everything" } } },
    { field: "unknownFields.0", change: { unknownFields: ["title"] } },
    {
      field: "estimate.valueYear",
      change: { estimate: { valueYear: { low: money(3), likely: money(2), high: money(4) } } },
    },
    {
      field: "estimate",
      change: { estimate: { valueYear: { low: money(1), likely: money(2, "USD"), high: money(3) } } },
    },
  ],
  "POST /use-cases": [
    { field: "title", change: { title: undefined } },
    { field: "department", change: { department: "nowhere" } },
    { field: "confidential", change: { confidential: "no" } },
  ],
  "POST /use-cases/{key}/likenesses": [
    { field: "reason", change: { reason: undefined } },
    { field: "answer", change: { answer: "perhaps" } },
    { field: "other", change: { other: "UC-99999" } },
    { field: "other", change: { answer: "joined", other: "nothing" } },
  ],
  "POST /use-cases/{key}/return": [{ field: "question", change: { question: "" } }],
  "POST /use-cases/{key}/start-scoring": [
    { field: "deadline", change: { deadline: "tomorrow" } },
    { field: "deadline", change: { deadline: "2020-01-01" } },
    { field: "panel.impact.0", change: { panel: { impact: [nobody], feasibility: [nobody] } } },
    { field: "panel.feasibility", change: { panel: { impact: [nobody] } } },
    { field: "sponsor", change: { reason: undefined } },
  ],
  "PUT /use-cases/{key}/rating": [
    { field: "ratings.0.value", change: { ratings: [{ criterion: "reach", value: 6 }] } },
    { field: "ratings.0.value", change: { ratings: [{ criterion: "reach", value: 0.99 }] } },
    { field: "ratings.0.criterion", change: { ratings: [{ criterion: "charm", value: 3 }] } },
    {
      field: "ratings.1.criterion",
      change: {
        ratings: [
          { criterion: "reach", value: 3 },
          { criterion: "reach", value: 4 },
        ],
      },
    },
    { field: "ratings", change: { ratings: [] } },
    { field: "submit", change: { submit: undefined } },
  ],
  "POST /use-cases/{key}/reveal": [{ field: "reason", change: { reason: undefined } }],
  "POST /use-cases/{key}/decide: fund in review": funding,
  "POST /use-cases/{key}/decide: proofOnly in review": funding,
  "POST /use-cases/{key}/decide: fund in building": [
    ...funding,
    { field: "amount.currency", change: { amount: money(1, "USD") } },
  ],
  "POST /use-cases/{key}/decide: defer in review": decide([{ field: "until", change: { until: "" } }]),
  "POST /use-cases/{key}/decide: defer in triage": decide([{ field: "until", change: { until: undefined } }]),
  "POST /use-cases/{key}/decide: decline in triage": decide([
    { field: "wouldHaveChangedIt", change: { wouldHaveChangedIt: undefined } },
  ]),
  "POST /use-cases/{key}/decide: decline in review": decide(),
  "POST /use-cases/{key}/decide: merge in triage": decide([
    { field: "into", change: { into: undefined } },
    { field: "into", change: { into: "UC-99999" } },
  ]),
  "POST /use-cases/{key}/move: acceptForTriage": [{ field: "verb", change: { verb: "teleport" } }],
  "POST /use-cases/{key}/move: startBuilding": [
    { field: "deliveryOwner", change: { deliveryOwner: undefined } },
    { field: "deliveryOwner", change: { deliveryOwner: nobody } },
  ],
  "POST /use-cases/{key}/move: startPilot": [{ field: "reason", change: { reason: "" } }],
  "POST /use-cases/{key}/move: goLive": [
    { field: "on", change: { on: undefined } },
    { field: "on", change: { on: "2199-01-01" } },
    { field: "benefitOwner", change: { benefitOwner: undefined } },
    { field: "modelOwner", change: { modelOwner: undefined } },
  ],
  "POST /use-cases/{key}/move: retire": [
    { field: "reason", change: { reason: undefined } },
    { field: "lesson", change: { lesson: undefined } },
  ],
  "POST /use-cases/{key}/move: stop": [
    { field: "spent", change: { spent: undefined } },
    { field: "spent", change: { spent: money(-1) } },
    { field: "spent", change: { spent: money(1, "USD") } },
    { field: "lesson", change: { lesson: undefined } },
  ],
  "POST /use-cases/{key}/move: reopen": [{ field: "reason", change: { reason: undefined } }],
  "POST /use-cases/{key}/move: goBack from triage": [{ field: "reason", change: { reason: undefined } }],
  "POST /use-cases/{key}/move: goBack over a decision": [{ field: "reason", change: { reason: " " } }],
  "POST /use-cases/{key}/open (confidential)": [{ field: "reason", change: { reason: undefined } }],
  "POST /use-cases/{key}/blockers": [
    { field: "kind", change: { kind: "noBudget" } },
    { field: "area", change: { area: "weather" } },
    { field: "reason", change: { reason: undefined } },
  ],
  "POST /use-cases/{key}/comments": [
    { field: "body", change: { body: " " } },
    { field: "section", change: { section: "weather" } },
    { field: "parent", change: { parent: "UC-0001" } },
    { field: "parent", change: { parent: "00000000-0000-4000-8000-000000000000" } },
    { field: "mentions.0", change: { mentions: [nobody] } },
  ],
  "POST /use-cases/{key}/follow": [{ field: "note", change: { note: "please" } }],
  "PATCH /comments/{id}": [
    { field: "body", change: { body: "" } },
    { field: "mentions.0", change: { mentions: [nobody] } },
  ],
  "POST /use-cases/{key}/metrics": [
    { field: "name", change: { name: "" } },
    { field: "type", change: { type: "vanity" } },
    { field: "target", change: { target: { value: 1, on: "2027-06-30" } } },
    { field: "target", change: { direction: "range" } },
    { field: "cadenceDays", change: { cadenceDays: 0 } },
    { field: "owner", change: { owner: nobody } },
    { field: "tolerance", change: { tolerance: 0 } },
  ],
  "POST /blockers/{id}/lift": [{ field: "reason", change: { reason: "" } }],
  "POST /conditions/{id}/meet": [{ field: "note", change: { note: undefined } }],
  "PATCH /metrics/{id}": [
    { field: "target", change: { target: { value: 1, on: "2027-06-30" } } },
    { field: "target", change: { direction: "lower" } },
    { field: "unit", change: { unit: 7 } },
    { field: "target.value", change: { target: { value: "75", on: "2027-06-30" } } },
  ],
  "POST /metrics/{id}/readings": [
    { field: "value", change: { value: "66" } },
    { field: "on", change: { on: "2026-13-01" } },
    { field: "on", change: { on: "2199-01-01" } },
    { field: "source", change: { source: "" } },
  ],
  "PATCH /readings/{id}": [{ field: "value", change: { value: null } }],
  "POST /use-cases/{key}/hand-on": [
    { field: "to", change: { to: nobody } },
    { field: "to", change: { to: undefined } },
  ],
  "POST /use-cases/{key}/hand-on: for another": [{ field: "from", change: { from: nobody } }],
  "POST /use-cases/{key}/value-checks": [
    { field: "answer", change: { answer: "perhaps" } },
    { field: "note", change: { note: undefined } },
  ],
  "POST /calibration/{position}": [
    { field: "ratings", change: { ratings: [] } },
    { field: "reach", change: { ratings: [{ criterion: "business_value", value: 3 }] } },
  ],
  "PATCH /me": [
    { field: "mails.digest", change: { mails: { digest: "weekly" } } },
    { field: "away.until", change: { away: { from: "2026-12-24", until: "2026-12-23" } } },
    {
      field: "away.delegate",
      change: { away: { from: "2026-12-24", until: "2027-01-02", delegate: nobody } },
    },
  ],
  "PUT /use-cases/{key}/business-case": [
    { field: "currency", change: { currency: "EURO" } },
    { field: "benefitsFrom", change: { benefitsFrom: "2026-10" } },
    { field: "startsOn", change: { startsOn: "2026-13" } },
    { field: "lines", change: { lines: [] } },
    { field: "lines.0.likely.amountMinor", change: { lines: [aLine({ likely: money(1e16) })] } },
    { field: "lines.0.likely", change: { lines: [aLine({ likely: money(3) })] } },
    { field: "lines.0.high.currency", change: { lines: [aLine({ high: money(2, "USD") })] } },
    {
      field: "deviation.horizonMonths",
      change: { deviation: { horizonMonths: -12, reason: "It lasts." } },
    },
    {
      field: "deviation.discountRate",
      change: { deviation: { discountRate: "8 %", reason: "It is cheap." } },
    },
    { field: "ramp.months", change: { ramp: { kind: "linear", months: 0 } } },
  ],
  "POST /use-cases/{key}/actuals": [
    { field: "period", change: { period: "2199-01" } },
    { field: "amount.amountMinor", change: { amount: money(1e16) } },
    { field: "amount.currency", change: { amount: money(1, "USD") } },
    { field: "line", change: { line: "00000000-0000-4000-8000-000000000000" } },
  ],
  "POST /use-cases/{key}/actuals/confirm": [
    { field: "state", change: { state: "believed" } },
    { field: "actuals", change: { actuals: [] } },
  ],
  "PATCH /actuals/{id}": [
    { field: "reason", change: { reason: "" } },
    { field: "amount.currency", change: { amount: money(1, "USD") } },
  ],
  "POST /actuals/{id}/write-off": [{ field: "reason", change: { reason: "" } }],
  "POST /use-cases/{key}/tranches": [
    { field: "name", change: { name: "party" } },
    { field: "stopRule", change: { stopRule: "" } },
    { field: "amount.amountMinor", change: { amount: money(0) } },
  ],
  "PATCH /tranches/{id}": [{ field: "amount.currency", change: { amount: money(1, "XXX") } }],
  "POST /finance-policy": [
    { field: "discountRate", change: { discountRate: "0.08" } },
    { field: "horizonMonths", change: { horizonMonths: -36 } },
    { field: "currency", change: { currency: "EURO" } },
    { field: "probabilities.draft.other", change: { probabilities: { draft: { other: 1.2 } } } },
  ],
  "POST /labour-rates": [
    { field: "perHour.amountMinor", change: { perHour: money(0) } },
    { field: "department", change: { department: "nowhere" } },
  ],
  "POST /exchange-rates": [
    { field: "rate", change: { rate: 0.92 } },
    { field: "rate", change: { rate: "0" } },
    { field: "rate", change: { rate: "1e3" } },
    { field: "to", change: { to: "USD" } },
  ],
  "POST /value-periods/{id}/close": [
    { field: "ledgerTotal.currency", change: { ledgerTotal: money(0, "USD") } },
    { field: "difference", change: { ledgerTotal: money(5) } },
  ],
  "POST /use-cases/{key}/business-case/recalculate": [{ field: "reason", change: { reason: "" } }],
  "POST /use-cases/{key}/gates": [
    { field: "days", change: { days: 61 } },
    { field: "outcome", change: { outcome: "hope" } },
    { field: "reason", change: { reason: " " } },
  ],
  "POST /use-cases/{key}/measurement-methods": [
    { field: "metric", change: { metric: "minutes" } },
    { field: "metric", change: { metric: crypto.randomUUID() } },
    { field: "text", change: { text: " " } },
    { field: "unitValue.amountMinor", change: { unitValue: money(0) } },
    { field: "unitValue.amountMinor", change: { unitValue: money(1e16) } },
  ],
  "PATCH /measurement-methods/{id}": [
    { field: "text", change: { text: null } },
    { field: "unitValue.currency", change: { unitValue: money(5, "XXX1") } },
  ],
  "POST /use-cases/{key}/comparisons": [
    { field: "design", change: { design: "gut feeling" } },
    { field: "metric", change: { metric: crypto.randomUUID() } },
    { field: "startsOn", change: { startsOn: "2026-02-30" } },
    { field: "endsOn", change: { endsOn: "2026-01-01" } },
  ],
  "PATCH /comparisons/{id}": [
    { field: "design", change: { design: null } },
    { field: "endsOn", change: { endsOn: "2020-01-01" } },
  ],
  "PATCH /value-periods/{id}": [
    { field: "ledgerTotal.currency", change: { ledgerTotal: money(0, "USD") } },
    { field: "ledgerTotal.amountMinor", change: { ledgerTotal: money(1e16) } },
    { field: "difference", change: { difference: " " } },
  ],
  "POST /value-periods/{id}/reopen": [{ field: "reason", change: { reason: "" } }],
  "POST /benefit-pools": [
    { field: "hoursYear", change: { hoursYear: null } },
    { field: "hoursYear", change: { spendYear: money(5) } },
    { field: "department", change: { department: "nowhere" } },
  ],
  "PATCH /benefit-pools/{id}": [
    { field: "spendYear", change: { spendYear: money(5) } },
    { field: "asOf", change: { asOf: "yesterday" } },
  ],
  "PATCH /cycles/{id}": [
    { field: "budget.amountMinor", change: { budget: money(-1) } },
    { field: "budget.amountMinor", change: { budget: money(2 ** 53) } },
    { field: "budget", change: { budget: undefined } },
  ],
  "POST /scoring/rater-names": [{ field: "named", change: { named: "yes" } }],
  "POST /scoring-model": [
    { field: "basedOn", change: { basedOn: 0 } },
    { field: "weights.reach", change: { weights: { reach: -1 } } },
    { field: "theta", change: { theta: 1.1 } },
    { field: "reason", change: { reason: " " } },
  ],
  "POST /intake-visits": [{ field: "template", change: { template: "magic-wand" } }],
  "PATCH /intake-visits/{id}": [
    { field: "section", change: { section: "cellar" } },
    { field: "useCase", change: { useCase: "UC-99999" } },
  ],
  "POST /import-presets": [
    { field: "name", change: { name: "" } },
    { field: "shared", change: { shared: "yes" } },
    { field: "mapping", change: { mapping: null } },
  ],
  "PATCH /import-presets/{id}": [{ field: "name", change: { name: "x".repeat(201) } }],
  "PATCH /imports/{id}": [
    { field: "mapping", change: { preset: "us-federal-2024" } },
    { field: "presetId", change: { mapping: undefined, presetId: "the first" } },
  ],
  "POST /departments": [{ field: "code", change: { code: "" } }],
  "PATCH /departments/{id}": [{ field: "name", change: { name: "" } }],
  "POST /people": [
    { field: "email", change: { email: "not an address" } },
    { field: "roles", change: { roles: [] } },
  ],
  "PATCH /people/{id}": [{ field: "roles", change: { roles: [] } }],
  "POST /saved-views": [
    { field: "name", change: { name: "" } },
    { field: "query.q", change: { query: { q: "post" } } },
  ],
  "PATCH /saved-views/{id}": [{ field: "scope", change: { scope: "world" } }],
  "POST /tokens": [
    { field: "days", change: { days: 0 } },
    { field: "scopes.0", change: { scopes: ["everything"] } },
  ],
};
