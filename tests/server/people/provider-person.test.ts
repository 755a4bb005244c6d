import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Grant } from "@/lib/domain/people/grant";
import { database } from "@/lib/server/db";
import { type ProviderClaims, readClaims } from "@/lib/server/people/oidc";
import { recogniseFromProvider } from "@/lib/server/people/provider-person";
import { aPerson } from "@/tests/support/people";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

const map: Record<string, Grant> = {
  leads: { roles: ["lead", "proposer"], areas: [] },
  lawyers: { roles: ["reviewer"], areas: ["legal"] },
  privacy: { roles: ["reviewer"], areas: ["privacy"] },
};

describe("somebody from the identity provider", () => {
  it("becomes a person at the first sign-in, with the roles of their groups, and is the same person afterwards", async () => {
    const claims = someClaims({ groups: ["leads", "lawyers", "privacy", "unmapped", "constructor"] });
    const first = await recogniseFromProvider(claims, map);
    const again = await recogniseFromProvider({ ...claims, email: "renamed@tests.example" }, map);
    expect(again).toEqual(first);
    expect(await grantOf(first)).toEqual({
      roles: ["lead", "proposer", "reviewer"],
      areas: ["legal", "privacy"],
    });
    expect(await actionsOf(first)).toEqual(["person.create"]);
  });

  it("has the roles that the groups give now, with a new version and an entry in the log", async () => {
    const claims = someClaims({ groups: ["leads"] });
    const person = await recogniseFromProvider(claims, map);
    await recogniseFromProvider({ ...claims, groups: ["lawyers"] }, map);
    expect(await grantOf(person)).toEqual({ roles: ["reviewer"], areas: ["legal"] });
    await recogniseFromProvider({ ...claims, groups: [] }, map);
    expect(await grantOf(person)).toEqual({ roles: ["viewer"], areas: [] });
    expect(await actionsOf(person)).toEqual(["person.create", "person.edit", "person.edit"]);
  });

  it("keeps the roles an admin gave where groups are not mapped", async () => {
    const claims = someClaims({});
    const person = await recogniseFromProvider(claims, {});
    await database().person.updateMany({
      where: { email: claims.email ?? "" },
      data: { roles: ["executive"] },
    });
    await recogniseFromProvider(claims, {});
    expect(await grantOf(person)).toEqual({ roles: ["executive"], areas: [] });
  });

  it("takes over nobody who has the same address, whatever the case", async () => {
    const local = await aPerson({ roles: ["admin"] });
    const refused = await recogniseFromProvider(someClaims({ email: local.email.toUpperCase() }), map);
    expect(refused).toEqual({ refusal: "emailTaken" });
    expect(await database().identity.count({ where: { personId: local.id } })).toBe(0);
  });

  it("is told apart by issuer and subject alone", async () => {
    const claims = someClaims({});
    const one = await recogniseFromProvider(claims, map);
    const elsewhere = { ...claims, issuer: "https://other.example", email: "other@tests.example" };
    expect(await recogniseFromProvider(elsewhere, map)).not.toEqual(one);
  });

  it("is refused without an address, with one that is none, and when disabled", async () => {
    expect(await recogniseFromProvider(someClaims({ email: null }), map)).toEqual({
      refusal: "emailMissing",
    });
    expect(await recogniseFromProvider(someClaims({ email: "nonsense" }), map)).toEqual({
      refusal: "emailMissing",
    });
    const claims = someClaims({});
    await recogniseFromProvider(claims, map);
    await database().person.updateMany({
      where: { email: claims.email ?? "" },
      data: { disabledAt: new Date() },
    });
    expect(await recogniseFromProvider(claims, map)).toEqual({ refusal: "disabled" });
  });

  it("becomes one person when first sign-ins come at once, whichever of them is a little late", async () => {
    for (let round = 0; round < 40; round += 1) {
      const claims = someClaims({});
      const found = await Promise.all(
        Array.from({ length: 5 }, async (_, place) => {
          await pause((place * round) / 4);
          return recogniseFromProvider(claims, map);
        }),
      );
      expect(found).toEqual(found.map(() => ({ personId: expect.any(String) })));
      expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(await database().person.count({ where: { email: claims.email ?? "" } })).toBe(1);
    }
  });
});

describe("the provider's claims", () => {
  const base = { iss: "https://id.example", sub: "7" };

  it.each([
    [{ groups: ["a", "b"] }, ["a", "b"]],
    [{ groups: "a" }, ["a"]],
    [{ groups: [1, null, "a"] }, ["a"]],
    [{}, []],
  ])("give the groups of %j", (more, groups) => {
    expect(readClaims({ ...base, ...more }, "groups").groups).toEqual(groups);
  });

  it("give no address that the provider calls unconfirmed, and fall back on the user name", () => {
    expect(readClaims({ ...base, email: "a@b.example", email_verified: false }, "groups").email).toBeNull();
    expect(readClaims({ ...base, email: "a@b.example", email_verified: "false" }, "groups").email).toBeNull();
    expect(readClaims({ ...base, email: "a@b.example" }, "groups").email).toBe("a@b.example");
    expect(readClaims({ ...base, preferred_username: "ada" }, "groups").name).toBe("ada");
  });
});

function someClaims(wanted: Partial<ProviderClaims>): ProviderClaims {
  const subject = crypto.randomUUID();
  return {
    issuer: "https://id.example",
    subject,
    email: `${subject}@tests.example`,
    name: "Ida",
    groups: [],
    ...wanted,
  };
}

async function personOf(found: { personId: string } | { refusal: string }) {
  const id = "personId" in found ? found.personId : "";
  return database().person.findUniqueOrThrow({
    where: { id },
    select: { id: true, roles: true, areas: true },
  });
}

async function grantOf(found: { personId: string } | { refusal: string }) {
  const { roles, areas } = await personOf(found);
  return { roles, areas };
}

async function actionsOf(found: { personId: string } | { refusal: string }): Promise<string[]> {
  const { id } = await personOf(found);
  const entries = await database().auditEntry.findMany({ where: { objectId: id }, orderBy: { seq: "asc" } });
  return entries.map(({ action }) => action);
}
