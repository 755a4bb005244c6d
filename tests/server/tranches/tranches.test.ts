import { expect, test } from "vitest";
import { decideUseCase } from "@/lib/server/decisions/commands";
import { moveOn } from "@/lib/server/lifecycle/commands";
import { editTranche, planTranche } from "@/lib/server/tranches/commands";
import type { ListedTranche } from "@/lib/server/tranches/queries";
import { aTranche } from "@/tests/server/access/objects";
import { aCaseInReview, type Case, does, funding } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const { lead, executive, executiveB } = cast;

async function tranchesOf(key: string): Promise<ListedTranche[]> {
  const token = await cast.token(lead);
  const { body } = await call<{ data: ListedTranche[] }>("GET", `/use-cases/${key}/tranches`, { token });
  return body.data;
}

test("A tranche is planned once, changed until the decision that pays it, and then says whose that was", async () => {
  const { id, key } = await aCaseInReview(cast);
  const plan = (name: string) => does<Case>(lead, planTranche, { target: id, input: { ...aTranche, name } });
  await plan("run");
  const build = await plan("build");
  await expect(plan("build")).rejects.toMatchObject({
    code: "conflict",
    fields: [expect.objectContaining({ field: "name" })],
  });
  const change = (ifMatch: number) =>
    does(lead, editTranche, { target: build.id, input: { stopRule: "Nobody uses it." }, ifMatch });
  await change(1);
  await does(executive, decideUseCase, { target: id, input: funding });
  expect(await tranchesOf(key)).toMatchObject([
    { name: "build", stopRule: "Nobody uses it.", state: "released", released: { by: executive.name } },
    { name: "run", state: "planned", released: null },
  ]);
  await expect(change(3)).rejects.toMatchObject({ code: "conflict" });

  // Who takes the decision back takes back what it released.
  await does(executiveB, moveOn, { target: id, input: { verb: "goBack", reason: "Too early." } });
  expect(await tranchesOf(key)).toMatchObject([
    { name: "build", state: "planned", released: null },
    { name: "run", state: "planned" },
  ]);
});
