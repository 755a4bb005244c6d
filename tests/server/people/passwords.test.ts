import { describe, expect, it } from "vitest";
import { NewPassword, passwordComplaint } from "@/lib/domain/people/password";
import { hashNewPassword, isPassword } from "@/lib/server/people/passwords";

const good = "copper kettle under fog";

describe("a new password", () => {
  it.each(["short", "elevenchars", "x".repeat(129)])(
    "is refused with a length outside 12 to 128: %s",
    (password) => {
      expect(NewPassword.safeParse(password).success).toBe(false);
    },
  );

  it("may hold any characters, and a letter beyond the basic plane counts as one", () => {
    expect(NewPassword.safeParse("𝔘".repeat(11)).success).toBe(false);
    expect(NewPassword.safeParse("𝔘𝔫𝔦 ☃ 密码 é\t!").success).toBe(true);
    expect(NewPassword.safeParse(` ${"𝔘".repeat(126)} `).success).toBe(true);
  });

  it.each([
    "password1234",
    "Passw0rd!2024",
    "P@$$w0rd2026!!",
    "qwertyuiop12",
    "1qaz2wsx3edc",
    "abcdefghijkl",
    "123456789012",
    "1234-5678-9012",
    "aaaaaaaaaaaaa",
    "abcabcabcabc",
    "iloveyou2024",
    "welcome123456",
    "changeme12345",
    "letmein!!2026",
    "tunefolio2026",
    "Summer2026!!!",
    "adalovelace99",
    "AdaLovelace!1",
    "19840612 1984",
  ])("is refused when it would be guessed early: %s", (password) => {
    expect(passwordComplaint(password, ["tunefolio", "Ada Lovelace", "ada@example.com"])).not.toBeNull();
  });

  it.each([
    good,
    "Tz8#qLw0vK2!",
    "correct horse battery staple",
    "xkq vbt wnm rls",
    "雪が降る静かな夜の図書館で",
  ])("is taken when nothing speaks against it: %s", (password) => {
    expect(passwordComplaint(password, ["tunefolio", "Ada Lovelace", "ada@example.com"])).toBeNull();
  });
});

describe("hashing", () => {
  it("keeps argon2id at 19 MiB, 2 passes, 1 lane, and recognises the password again", async () => {
    const kept = await hashNewPassword(good, []);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(good, kept)).toBe(true);
    expect(await isPassword(`${good} `, kept)).toBe(false);
  });

  it("says no where there is no hash to compare with", async () => {
    expect(await isPassword(good, null)).toBe(false);
  });

  it("takes about as long for somebody unknown", async () => {
    const kept = await hashNewPassword(good, []);
    const [known, unknown] = await leastTimes(
      () => isPassword("not the password", kept),
      () => isPassword("not the password", null),
    );
    expect(Math.abs(known - unknown) / known).toBeLessThan(0.5);
  });

  it("refuses a crowd with a time to wait, and serves who waits in the queue", async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 30 }, () => isPassword(good, null)));
    const refused = crowd.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(8);
    expect(refused[0]).toMatchObject({ reason: { code: "limited", retryAfterSeconds: 2 } });
    expect(await isPassword(good, null)).toBe(false);
  });
});

/** By turns, and the least of each: what else the machine does makes some longer, and none shorter. */
async function leastTimes(...works: (() => Promise<unknown>)[]): Promise<[number, number]> {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 20; round++) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      await work();
      least[index] = Math.min(least[index] ?? 0, performance.now() - start);
    }
  }
  return least as [number, number];
}
