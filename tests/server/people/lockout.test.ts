import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { database } from "@/lib/server/db";
import { hashNewPassword } from "@/lib/server/people/passwords";
import { personWithPassword } from "@/lib/server/people/sign-in";
import { aPerson } from "@/tests/support/people";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

const right = "copper kettle under fog";
const minute = 60_000;
let person: { id: string; email: string };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-02T08:00:00Z") });
  await database().rateLimit.deleteMany();
  person = await aPerson({ passwordHash: await hashNewPassword(right, []) });
});

afterEach(() => {
  vi.useRealTimers();
});

describe("signing in with a password", () => {
  it("says who it is, in whatever case the address is typed", async () => {
    expect(await attempt(right, "192.0.2.1", ` ${person.email.toUpperCase()} `)).toBe(person.id);
  });

  it("answers the same for a wrong password, an unknown person, a disabled one and one without a password", async () => {
    const disabled = await aPerson({
      passwordHash: await hashNewPassword(right, []),
      disabledAt: new Date(),
    });
    const without = await aPerson();
    const answers = [
      await refusalOf(attempt("wrong password", "192.0.2.1")),
      await refusalOf(attempt(right, "192.0.2.1", "nobody@tests.example")),
      await refusalOf(attempt(right, "192.0.2.1", disabled.email)),
      await refusalOf(attempt(right, "192.0.2.1", without.email)),
    ];
    expect(new Set(answers.map(({ code, message }) => `${code} ${message}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: "unauthenticated" });
  });

  it.each([
    undefined,
    null,
    3,
    "text",
    {},
    { email: 1, password: 2 },
    { email: "a\u0000b", password: right },
  ])("refuses what cannot be an address and a password: %j", async (given) => {
    expect(await refusalOf(personWithPassword(given, from("192.0.2.1")))).toMatchObject({
      code: "unauthenticated",
    });
  });
});

describe("the lock on wrong passwords", () => {
  it("makes one account from one address wait 1, 2, 4, 8, then 15 minutes at most", async () => {
    for (let failure = 1; failure < 5; failure++) await fail("192.0.2.1");
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      await fail("192.0.2.1");
      const refused = await refusalOf(attempt(right, "192.0.2.1"));
      expect(refused).toMatchObject({ code: "limited", retryAfterSeconds: minutes * 60 });
      vi.setSystemTime(Date.now() + minutes * minute);
    }
    expect(await attempt(right, "192.0.2.1")).toBe(person.id);
  });

  it("lets the owner in from another address meanwhile", async () => {
    for (let failure = 1; failure <= 5; failure++) await fail("192.0.2.1");
    expect(await refusalOf(attempt(right, "192.0.2.1"))).toMatchObject({ code: "limited" });
    expect(await attempt(right, "198.51.100.7")).toBe(person.id);
  });

  it("starts counting anew after the right password", async () => {
    for (let failure = 1; failure <= 4; failure++) await fail("192.0.2.1");
    await attempt(right, "192.0.2.1");
    for (let failure = 1; failure <= 4; failure++) await fail("192.0.2.1");
    expect(await attempt(right, "192.0.2.1")).toBe(person.id);
  });

  it("stops guessing at one account from many addresses, and still lets the owner in from a new one", async () => {
    for (let address = 1; address <= 50; address++) await fail(`192.0.2.${address}`);
    expect(await refusalOf(attempt("guess", "192.0.2.1"))).toMatchObject({ code: "limited" });
    expect(await attempt(right, "198.51.100.7")).toBe(person.id);
  });

  it("stops one address that tries many accounts, also when it signs in to one of its own in between", async () => {
    const own = await aPerson({ passwordHash: await hashNewPassword(right, []) });
    for (let guess = 1; guess <= 100; guess++)
      await attempt("guess", "192.0.2.1", `${guess}@tests.example`).catch(() => {});
    expect(await refusalOf(attempt(right, "192.0.2.1", own.email))).toMatchObject({ code: "limited" });
    vi.setSystemTime(Date.now() + 61 * minute);
    expect(await attempt(right, "192.0.2.1", own.email)).toBe(own.id);
  }, 30_000);

  it("counts the addresses of one IPv6 network together", async () => {
    for (let failure = 1; failure <= 5; failure++) await fail(`2001:db8:1:2::${failure}`);
    expect(await refusalOf(attempt(right, "2001:db8:1:2::99"))).toMatchObject({ code: "limited" });
    expect(await attempt(right, "2001:db8:1:3::99")).toBe(person.id);
  });

  it("lets no more than five of twenty guesses at once look at the password", async () => {
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => refusalOf(attempt("guess", "192.0.2.1"))),
    );
    expect(guesses.filter(({ code }) => code === "unauthenticated").length).toBeLessThanOrEqual(5);
    expect(guesses.filter(({ code }) => code === "limited").length).toBeGreaterThanOrEqual(15);
  });

  it("notes refusals without what was typed, at most a hundred and then each hundredth in an hour", async () => {
    const before = await refusalsNoted();
    for (let guess = 1; guess <= 210; guess++) {
      await attempt("guess", `198.51.${Math.floor(guess / 90)}.9`, `${guess}@tests.example`).catch(() => {});
    }
    expect((await refusalsNoted()) - before).toBe(101);
    const entries = await database().auditEntry.findMany({ where: { action: "session.refuse" } });
    expect(entries.filter(({ entry }) => /guess|@tests/.test(entry))).toEqual([]);
  }, 30_000);

  it("tells the owner once a day", async () => {
    for (const address of ["192.0.2.1", "192.0.2.2"]) {
      for (let failure = 1; failure <= 5; failure++) await fail(address);
    }
    expect(await database().notice.count({ where: { personId: person.id, kind: "signInRefused" } })).toBe(1);
  });
});

function attempt(password: string, address: string, email = person.email): Promise<string> {
  return personWithPassword({ email, password }, from(address));
}

async function fail(address: string): Promise<void> {
  expect(await refusalOf(attempt("wrong password", address))).toMatchObject({ code: "unauthenticated" });
}

function from(address: string): Headers {
  return new Headers({ "x-tunefolio-peer": address });
}

async function refusalOf(attempted: Promise<unknown>): Promise<{ code: string; message: string }> {
  return attempted.then(
    () => ({ code: "none", message: "" }),
    (error) => error,
  );
}

function refusalsNoted(): Promise<number> {
  return database().auditEntry.count({ where: { action: "session.refuse" } });
}
