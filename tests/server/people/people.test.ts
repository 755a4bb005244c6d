import { beforeAll, describe, expect, it } from "vitest";
import { PATCH as editDepartment } from "@/app/api/v1/departments/[id]/route";
import { POST as createDepartment, GET as listDepartments } from "@/app/api/v1/departments/route";
import { PATCH as editPerson, GET as getPerson } from "@/app/api/v1/people/[id]/route";
import { POST as createPerson, GET as listPeople } from "@/app/api/v1/people/route";
import { execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import { editPerson as editPersonCommand } from "@/lib/server/people/commands";
import { requestActor } from "@/lib/server/session";
import { anActor, aPerson, aRequest, aSession, aToken, tokenOf, withParams } from "@/tests/support/people";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

let admin: string;
let viewer: string;

beforeAll(async () => {
  admin = await aToken({ roles: ["admin"], name: "Zoe Admin" });
  viewer = await aToken();
  await post(createDepartment, "/departments", { code: "hr", name: "Human resources" });
});

describe("an admin adds a person", () => {
  it("with department, roles and areas, and the log keeps what may be kept", async () => {
    const email = address();
    const made = await add({
      name: "Ben Okafor",
      email,
      department: "HR",
      roles: ["reviewer"],
      areas: ["legal"],
    });
    expect(made.status).toBe(201);
    expect(made.headers.get("etag")).toBe('"1"');
    const body = await made.json();
    expect(body).toMatchObject({
      name: "Ben Okafor",
      email,
      department: "hr",
      areas: ["legal"],
      signsInBy: "notYet",
    });
    const { entry } = await database().auditEntry.findFirstOrThrow({
      where: { action: "person.create", objectId: body.id },
    });
    expect(JSON.parse(entry).after).toMatchObject({ roles: ["reviewer"], areas: ["legal"] });
    expect(entry).not.toContain(email);
  });

  it("but nobody else does", async () => {
    for (const roles of [["lead"], ["executive"], ["auditor"], ["reviewer"]] as const) {
      const token = await aToken({
        roles: [...roles],
        ...(roles[0] === "reviewer" ? { areas: ["legal"] } : {}),
      });
      expect((await add({ name: "X", email: address(), roles: ["viewer"] }, token)).status).toBe(403);
    }
  });

  it.each([
    [{}, ["name", "email", "roles"]],
    [{ name: "X", email: "no address", roles: ["viewer"] }, ["email"]],
    [{ name: "X", email: "x@tests.example", roles: [] }, ["roles"]],
    [{ name: "X", email: "x@tests.example", roles: ["owner"] }, ["roles.0"]],
    [{ name: "X", email: "x@tests.example", roles: ["reviewer"] }, ["areas"]],
    [{ name: "X", email: "x@tests.example", roles: ["viewer"], areas: ["legal"] }, ["areas"]],
    [{ name: "X", email: "x@tests.example", roles: ["viewer"], department: "nowhere" }, ["department"]],
    [{ name: "a\u0000b", email: "x@tests.example", roles: ["viewer"] }, ["name"]],
    [
      { name: "X", email: "x@tests.example", roles: ["viewer"], passwordHash: "x", id: "1" },
      ["passwordHash", "id"],
    ],
  ])("and is told what is wrong with %j", async (body, fields) => {
    const answer = await add(body);
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors.map(({ field }: { field: string }) => field)).toEqual(fields);
  });

  it("and hears when the address is taken, in whatever case", async () => {
    const { email } = await aPerson();
    const answer = await add({ name: "Twin", email: email.toUpperCase(), roles: ["viewer"] });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ errors: [{ field: "email", code: "taken" }] });
  });
});

describe("an admin changes a person", () => {
  it("whose new roles count on the next call, with an entry in the log", async () => {
    const person = await aPerson();
    const { cookie } = await aSession(person.id);
    const answer = await patch(person.id, { roles: ["lead"], name: "New Name", department: "hr" }, 1);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      roles: ["lead"],
      name: "New Name",
      department: "hr",
      version: 2,
    });
    expect((await requestActor(aRequest("/me", { cookie })))?.roles).toEqual(["lead"]);
    const { entry } = await database().auditEntry.findFirstOrThrow({
      where: { action: "person.edit", objectId: person.id },
    });
    expect(JSON.parse(entry)).toMatchObject({ before: { roles: ["viewer"] }, after: { roles: ["lead"] } });
  });

  it("only from the version they saw, and only as admin", async () => {
    const { id } = await aPerson();
    expect((await patch(id, { name: "A" })).status).toBe(428);
    expect((await patch(id, { name: "A" }, 7)).status).toBe(412);
    expect((await patch(id, { name: "A" }, 1, viewer)).status).toBe(403);
    expect((await patch(id, { name: "A" }, 1)).status).toBe(200);
    expect((await patch(id, { name: "B" }, 1)).status).toBe(412);
    expect((await patch(crypto.randomUUID(), { name: "A" }, 1)).status).toBe(404);
    expect((await patch("not-an-id", { name: "A" }, 1)).status).toBe(404);
  });

  it("and may leave out everything that stays as it is", async () => {
    const { id } = await aPerson({ roles: ["reviewer"], areas: ["legal", "ethics"] });
    const answer = await patch(id, { name: "Only the name" }, 1);
    expect(await answer.json()).toMatchObject({
      roles: ["reviewer"],
      areas: ["legal", "ethics"],
      disabled: false,
    });
  });

  it("and whoever is disabled is out at once, with sessions, tokens and links, and stays out when enabled again", async () => {
    const actor = await anActor();
    const token = await tokenOf(actor);
    const { cookie } = await aSession(actor.personId);
    await patch(actor.personId, { disabled: true }, 1);
    await expect(requestActor(aRequest("/me", { token }))).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await requestActor(aRequest("/me", { cookie }))).toBeNull();
    await patch(actor.personId, { disabled: false }, 2);
    await expect(requestActor(aRequest("/me", { token }))).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await requestActor(aRequest("/me", { cookie }))).toBeNull();
  });

  it("but the last admin stays one, also when two take it from each other at once", async () => {
    await database().person.updateMany({ data: { roles: ["viewer"] } });
    const [one, other] = [await anActor({ roles: ["admin"] }), await anActor({ roles: ["admin"] })];
    const answers = await Promise.allSettled([
      execute(editPersonCommand, one, { target: other.personId, ifMatch: 1, input: { roles: ["viewer"] } }),
      execute(editPersonCommand, other, { target: one.personId, ifMatch: 1, input: { disabled: true } }),
    ]);
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual(["conflict"]);
    expect(await database().person.count({ where: { roles: { has: "admin" }, disabledAt: null } })).toBe(1);
    admin = await aToken({ roles: ["admin"], name: "Zoe Admin" });
  });
});

describe("the list of people", () => {
  it("shows name, department and roles to everybody, and the rest to admins and oneself", async () => {
    const person = await aPerson({ name: "Only Public" });
    const { data } = await (await list(`?q=Only Public`, viewer)).json();
    expect(data).toEqual([
      { id: person.id, name: "Only Public", department: null, roles: ["viewer"], version: 1 },
    ]);
    const one = await getPerson(
      aRequest(`/people/${person.id}`, { token: viewer }),
      withParams({ id: person.id }),
    );
    expect(Object.keys(await one.json())).not.toContain("email");
    const seen = await (await list(`?q=Only Public`, admin)).json();
    expect(seen.data[0]).toMatchObject({ email: person.email, disabled: false });
  });

  it("cannot be searched by address, nor shows who is disabled, to anybody but admins", async () => {
    const person = await aPerson({ disabledAt: new Date() });
    const visible = await aPerson();
    expect((await (await list(`?q=${visible.email}`, viewer)).json()).data).toEqual([]);
    expect((await (await list(`?q=${visible.email}`, admin)).json()).data).toHaveLength(1);
    expect((await (await list(`?limit=200`, viewer)).text()).includes(person.id)).toBe(false);
    expect((await (await list(`?limit=200`, admin)).text()).includes(person.id)).toBe(true);
  });

  it("comes in pages that leave nobody out and repeat nobody", async () => {
    for (let count = 0; count < 7; count++) await aPerson({ name: "Same Name", roles: ["delivery"] });
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`;
      const page = await (await list(`?role=delivery&limit=3${cursor}`, viewer)).json();
      expect(page.page).toMatchObject({ limit: 3, total: 7 });
      seen.push(...page.data.map(({ id }: { id: string }) => id));
      next = page.page.next;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it.each([
    "?limit=0",
    "?limit=201",
    "?limit=x",
    "?cursor=x",
    "?cursor=WyJhIiwiYiJd",
    "?role=owner",
    "?nonsense=1",
  ])("refuses %s", async (search) => {
    expect((await list(search, viewer)).status).toBe(422);
  });

  it("takes signs of the search language as they are", async () => {
    await aPerson({ name: "100% _ \\ sure" });
    expect((await (await list(`?q=${encodeURIComponent("0% _ \\")}`, viewer)).json()).data).toHaveLength(1);
    expect((await (await list(`?q=${encodeURIComponent("1_0")}`, viewer)).json()).data).toHaveLength(0);
  });
});

describe("departments", () => {
  it("are added and renamed by admins, and listed for everybody", async () => {
    const made = await post(createDepartment, "/departments", { code: "sales", name: "Sales" });
    expect(made.status).toBe(201);
    const twice = await post(createDepartment, "/departments", { code: "SALES", name: "Again" });
    expect(twice.status).toBe(409);
    expect((await post(createDepartment, "/departments", { code: "x y/z", name: "X" })).status).toBe(422);
    expect((await post(createDepartment, "/departments", { code: "it", name: "IT" }, viewer)).status).toBe(
      403,
    );
    const request = aRequest("/departments/sales", {
      method: "PATCH",
      token: admin,
      body: JSON.stringify({ name: "Field sales" }),
      headers: { "if-match": '"1"' },
    });
    expect((await editDepartment(request, withParams({ id: "sales" }))).status).toBe(200);
    const { data } = await (
      await listDepartments(aRequest("/departments", { token: viewer }), withParams())
    ).json();
    expect(data.map(({ name }: { name: string }) => name)).toEqual(["Field sales", "Human resources"]);
  });
});

type Route = (request: Request, context: ReturnType<typeof withParams>) => Promise<Response>;

function post(route: Route, path: string, body: unknown, token = admin): Promise<Response> {
  return route(aRequest(path, { method: "POST", token, body: JSON.stringify(body) }), withParams());
}

function add(body: unknown, token = admin): Promise<Response> {
  return post(createPerson, "/people", body, token);
}

function patch(id: string, body: unknown, version?: number, token = admin): Promise<Response> {
  const headers: Record<string, string> = version === undefined ? {} : { "if-match": `"${version}"` };
  const init = { method: "PATCH", token, headers, body: JSON.stringify(body) };
  return editPerson(aRequest(`/people/${id}`, init), withParams({ id }));
}

function list(search: string, token: string): Promise<Response> {
  return listPeople(aRequest(`/people${search}`, { token }), withParams());
}

function address(): string {
  return `${crypto.randomUUID()}@tests.example`;
}
