import { hasReach } from "@/lib/domain/access/can";
import { database } from "@/lib/server/db";
import type { Route } from "@/lib/server/openapi/route";
import type { Actor } from "@/lib/server/session";
import { aRichCase } from "@/tests/server/access/objects";
import type { Surroundings } from "@/tests/server/fuzz/requests";
import {
  aCaseInReview,
  aCaseInScoring,
  aCaseInTriage,
  aDepartment,
  aDraft,
  aLiveCase,
  allCriteria,
  anActor,
  anApprovedCase,
  aSubmittedCase,
} from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { tokenOf } from "@/tests/support/people";
import { aCast } from "@/tests/support/world";

export type Around = (route: Route) => Promise<Surroundings>;

/** A populated database; per route, what a call of it could sensibly name, and the tokens of who may and who may not. */
export async function surroundings(): Promise<Around> {
  const cast = await aCast();
  const { departmentId: _department, token, ...people } = cast;
  const keys = await casesOf(cast);
  const objects = await objectsOf(cast);
  const tokens = await Promise.all(
    Object.values(people).map(async (actor) => ({ actor, token: await token(actor) })),
  );
  const ids = Object.values(people).map(({ personId }) => personId);
  const references = {
    ...{
      owner: ids,
      sponsor: ids,
      benefitOwner: ids,
      modelOwner: ids,
      deliveryOwner: ids,
      actor: ids,
      people: ids,
    },
    ...{
      impact: ids,
      feasibility: ids,
      department: [cast.departmentId],
      into: keys,
      other: keys,
      except: keys,
      cases: keys,
      criterion: allCriteria,
    },
  };
  return async ({ method, path, operation }) => {
    const permission = "access" in operation ? operation.access : operation.permission;
    const mayUse = (actor: Actor) => permission === "anonymous" || hasReach(actor, permission);
    const able = tokens.filter(({ actor }) => mayUse(actor)).flatMap((one) => Array<typeof one>(6).fill(one));
    return {
      references,
      places: method === "GET" && !path.includes("{") ? await placesOf(path, able[0]?.token) : [],
      targets: path.startsWith("/use-cases/{") ? keys : (objects[path.split("/")[1] ?? ""] ?? []),
      tokens: [...able, ...tokens].map((one) => one.token),
    };
  };
}

/** What is inside the cursors that a list gives out, for each order it knows. */
async function placesOf(path: string, token: string | undefined): Promise<unknown[]> {
  const pages = await Promise.all(
    ["", "&sort=title", "&sort=-priority", "&sort=number", "&sort=-updated"].map((sort) =>
      call<{ page?: { next?: string | null } }>("GET", `${path}?limit=1${sort}`, token ? { token } : {}),
    ),
  );
  const cursors = pages.flatMap(({ body }) => body.page?.next ?? []);
  return cursors.map((cursor) => JSON.parse(Buffer.from(cursor, "base64url").toString()));
}

type Cast = Awaited<ReturnType<typeof aCast>>;

async function casesOf(cast: Cast): Promise<string[]> {
  const cases = [
    await aDraft(cast),
    await aSubmittedCase(cast),
    await aCaseInTriage(cast),
    await aCaseInScoring(cast),
    await aCaseInScoring(cast),
    await aCaseInReview(cast),
    await aCaseInReview(cast, [2, 5], { confidential: true }),
    await anApprovedCase(cast),
    await aLiveCase(cast),
  ];
  return cases.flatMap(({ id, key }, index) => (index % 2 === 0 ? [key] : [key, id]));
}

// What calls may disable, revoke or rename belongs to somebody who does nothing else here.
async function objectsOf(cast: Cast): Promise<Record<string, string[]>> {
  const { metric, reading, blocker, condition, comment, tranche, actual } = await aRichCase(cast);
  const victim = await anActor({ roles: ["viewer"] });
  await tokenOf(cast.lead, { scopes: ["read"] });
  const tokens = await database().token.findMany({
    where: { scopes: { has: "read" } },
    select: { id: true },
  });
  const cycles = await database().cycle.findMany({ select: { id: true } });
  return {
    actuals: [actual],
    blockers: [blocker],
    comments: [comment],
    conditions: [condition],
    cycles: cycles.map(({ id }) => id),
    departments: [await aDepartment()],
    imports: [],
    metrics: [metric],
    people: [victim.personId],
    readings: [reading],
    sessions: [],
    tranches: [tranche],
    tokens: tokens.map(({ id }) => id),
  };
}
