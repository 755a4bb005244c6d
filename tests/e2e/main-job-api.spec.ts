import { expect, test } from "@playwright/test";
import { tokenFor } from "./support/token";

const criteria = {
  impact: ["business_value", "reach", "strategic_alignment", "satisfaction"],
  feasibility: ["data_availability", "task_simplicity", "accuracy_tolerance", "ease_of_implementation"],
};

test("a case goes from proposal to funding through the API alone, with tokens", async ({
  baseURL,
  request,
}) => {
  const as = (token: string, headers: Record<string, string> = {}) => ({
    headers: { Authorization: `Bearer ${token}`, ...headers },
  });
  const [proposer, lead, executive, raterA, raterB] = await Promise.all(
    ["proposer", "lead", "executive", "scorer-a", "scorer-b"].map((name) => tokenFor(name, baseURL)),
  );
  const api = `${baseURL}/api/v1`;
  const created = await request.post(`${api}/use-cases`, {
    ...as(proposer ?? ""),
    data: {
      title: "Answer questions about parental leave",
      department: "hr",
      problem: "Six people answer the same thirty questions all day.",
      audience: "6,000 employees, about 400 questions a week",
      owner: null,
      estimate: {
        valueYear: {
          low: { amountMinor: 8_000_000, currency: "EUR" },
          likely: { amountMinor: 12_000_000, currency: "EUR" },
          high: { amountMinor: 20_000_000, currency: "EUR" },
        },
        cost: { amountMinor: 5_000_000, currency: "EUR" },
      },
    },
  });
  expect(created.status(), await created.text()).toBe(201);
  const { key } = (await created.json()) as { key: string };
  const path = `${api}/use-cases/${key}`;

  expect((await request.post(`${path}/submit`, { ...as(proposer ?? ""), data: {} })).status()).toBe(200);
  await request.post(`${path}/move`, { ...as(lead ?? ""), data: { verb: "acceptForTriage" } });
  const raters = ["scorer-a@sample.example", "scorer-b@sample.example"];
  const deadline = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const started = await request.post(`${path}/start-scoring`, {
    ...as(lead ?? ""),
    data: { panel: { impact: raters, feasibility: raters }, deadline, reason: "Small and clear." },
  });
  expect(started.status(), await started.text()).toBe(200);

  for (const token of [raterA, raterB]) {
    const ratings = [...criteria.impact, ...criteria.feasibility].map((criterion) => ({
      criterion,
      value: 4,
      evidence: "From the service desk's figures.",
    }));
    const rated = await request.put(`${path}/rating`, {
      ...as(token ?? "", { "If-None-Match": "*" }),
      data: { ratings, submit: true },
    });
    expect(rated.status(), await rated.text()).toBe(200);
    expect((await request.get(`${path}/score`, as(lead ?? ""))).status()).toBe(404);
  }

  expect((await request.post(`${path}/reveal`, { ...as(lead ?? ""), data: {} })).status()).toBe(200);
  const score = await (await request.get(`${path}/score`, as(proposer ?? ""))).json();
  expect(score).toMatchObject({ priority: 75, quadrant: "quick_win", raters: 2 });

  const fund = {
    ...as(executive ?? ""),
    data: {
      outcome: "fund",
      amount: { amountMinor: 5_000_000, currency: "EUR" },
      reason: "Pays back in half a year.",
    },
  };
  const decided = await Promise.all([
    request.post(`${path}/decide`, fund),
    request.post(`${path}/decide`, fund),
  ]);
  expect(decided.map((answer) => answer.status()).sort()).toEqual([200, 409]);
  const portfolio = await (await request.get(`${api}/portfolio`, as(executive ?? ""))).json();
  expect(portfolio.ranking).toContainEqual(expect.objectContaining({ key, stage: "approved", priority: 75 }));
  const activity = await (await request.get(`${path}/activity`, as(executive ?? ""))).json();
  expect(activity.data.map(({ action }: { action: string }) => action)).toEqual(
    expect.arrayContaining(["useCase.decide", "useCase.reveal", "rating.save", "useCase.create"]),
  );
});
