import { describe, expect, it } from "vitest";
import { environmentProblems, readEnvironment, type Source } from "@/lib/server/environment";

const secret = "0123456789abcdef0123456789abcdef";
const ownDatabase = {
  DATABASE_URL: "postgresql://app:secret@db.example:5432/tunefolio",
  AUTH_SECRET: secret,
};
const oidc = { OIDC_ISSUER: "https://id.example", OIDC_CLIENT_ID: "tunefolio", OIDC_CLIENT_SECRET: "hidden" };
const mail = { SMTP_URL: "smtp://mail.example:587", MAIL_FROM: "tunefolio@example.com" };

const accepted: [title: string, source: Source][] = [
  ["nothing at all", {}],
  ["blank variables, which count as not set", { PORT: "", HOST: " ", DATABASE_URL: "", OIDC_ISSUER: "" }],
  ["the lowest and the highest port", { PORT: "1" }],
  ["the highest port", { PORT: "65535" }],
  ["another loopback address", { HOST: "127.0.0.2" }],
  ["the IPv6 loopback address", { HOST: "::1" }],
  ["every address behind an https origin", { HOST: "0.0.0.0", APP_ORIGIN: "https://tunefolio.example.com" }],
  ["an https origin before a loopback host", { APP_ORIGIN: "https://tunefolio.example.com/" }],
  ["a plain origin on this machine", { APP_ORIGIN: "http://localhost:8080" }],
  ["a database with its secret", ownDatabase],
  [
    "an owner's database beside it",
    { ...ownDatabase, MIGRATE_DATABASE_URL: "postgres://owner@db.example/t" },
  ],
  ["an identity provider", oidc],
  ["an identity provider on this machine", { ...oidc, OIDC_ISSUER: "http://127.0.0.1:4000" }],
  ["a role for a group", { ...oidc, OIDC_ROLE_MAP: '{"staff":"viewer"}' }],
  ["roles for a group", { ...oidc, OIDC_ROLE_MAP: '{"dpo":["viewer","reviewer:privacy"]}' }],
  ["a mail server and a sender", mail],
  ["a sender with a name", { ...mail, MAIL_FROM: "Tunefolio <tunefolio@example.com>" }],
  ["a trusted proxy and a trusted network", { TRUST_PROXY: "10.0.0.5, 192.168.0.0/16,fd00::/8" }],
];

const refused: [title: string, source: Source, names: string[]][] = [
  ["a port that is no number", { PORT: "http" }, ["PORT"]],
  ["port 0", { PORT: "0" }, ["PORT"]],
  ["a port above the range", { PORT: "65536" }, ["PORT"]],
  ["a host with a scheme", { HOST: "http://localhost" }, ["HOST"]],
  ["an address with a number too large", { HOST: "127.0.0.999" }, ["HOST"]],
  ["an open host without an origin", { HOST: "0.0.0.0" }, ["HOST"]],
  [
    "an open host with a plain origin",
    { HOST: "192.168.1.4", APP_ORIGIN: "http://localhost:3000" },
    ["HOST"],
  ],
  ["a plain origin elsewhere", { APP_ORIGIN: "http://tunefolio.example.com" }, ["APP_ORIGIN"]],
  ["an origin with a path", { APP_ORIGIN: "https://example.com/tunefolio" }, ["APP_ORIGIN"]],
  ["an origin without a scheme", { APP_ORIGIN: "tunefolio.example.com" }, ["APP_ORIGIN"]],
  ["a database of another kind", { ...ownDatabase, DATABASE_URL: "mysql://u@h/d" }, ["DATABASE_URL"]],
  [
    "a database URL without a database",
    { ...ownDatabase, DATABASE_URL: "postgresql://u@h" },
    ["DATABASE_URL"],
  ],
  ["a database URL without a host", { ...ownDatabase, DATABASE_URL: "postgresql:u@h/d" }, ["DATABASE_URL"]],
  ["a database without a secret", { DATABASE_URL: ownDatabase.DATABASE_URL }, ["AUTH_SECRET"]],
  ["a secret of 31 characters", { AUTH_SECRET: secret.slice(1) }, ["AUTH_SECRET"]],
  ["an owner's database alone", { MIGRATE_DATABASE_URL: "postgres://o@h/d" }, ["DATABASE_URL"]],
  ["a provider's address alone", { OIDC_ISSUER: oidc.OIDC_ISSUER }, ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"]],
  ["a plain provider elsewhere", { ...oidc, OIDC_ISSUER: "http://id.example" }, ["OIDC_ISSUER"]],
  ["a role map that is not JSON", { OIDC_ROLE_MAP: "staff=viewer" }, ["OIDC_ROLE_MAP"]],
  ["a role map that is a list", { OIDC_ROLE_MAP: '["viewer"]' }, ["OIDC_ROLE_MAP"]],
  ["a role that does not exist", { OIDC_ROLE_MAP: '{"staff":"owner"}' }, ["OIDC_ROLE_MAP"]],
  ["a reviewer without an area", { OIDC_ROLE_MAP: '{"staff":"reviewer"}' }, ["OIDC_ROLE_MAP"]],
  ["a reviewer of an unknown area", { OIDC_ROLE_MAP: '{"staff":"reviewer:tax"}' }, ["OIDC_ROLE_MAP"]],
  ["a mail server by web address", { ...mail, SMTP_URL: "https://mail.example" }, ["SMTP_URL"]],
  ["a mail server without a sender", { SMTP_URL: mail.SMTP_URL }, ["MAIL_FROM"]],
  ["a sender with a second line", { ...mail, MAIL_FROM: "A\nBcc: b@c.d <a@b.c>" }, ["MAIL_FROM"]],
  ["a proxy by name", { TRUST_PROXY: "proxy.example" }, ["TRUST_PROXY"]],
  ["a network that is too wide", { TRUST_PROXY: "10.0.0.0/33" }, ["TRUST_PROXY"]],
  ["the sample switched on by another word", { TUNEFOLIO_SAMPLE: "yes" }, ["TUNEFOLIO_SAMPLE"]],
];

describe("The environment", () => {
  it.each(accepted)("accepts %s", (_title, source) => {
    expect(environmentProblems(source)).toEqual([]);
  });

  it.each(refused)("refuses %s and names the variable", (_title, source, names) => {
    expect(environmentProblems(source).map((problem) => problem.split(" ")[0])).toEqual(names);
  });

  it("reports every variable that cannot be read, at once", () => {
    const problems = environmentProblems({
      PORT: "x",
      APP_ORIGIN: "y",
      SMTP_URL: "z",
      MAIL_FROM: mail.MAIL_FROM,
    });
    expect(problems).toHaveLength(3);
  });

  it("never repeats a value, for it may be a secret", () => {
    const problems = environmentProblems({
      AUTH_SECRET: "hunter2",
      DATABASE_URL: "hunter2",
      SMTP_URL: "hunter2",
      MAIL_FROM: mail.MAIL_FROM,
    });
    expect(problems).toHaveLength(3);
    expect(problems.join(" ")).not.toContain("hunter2");
  });

  it("listens on this machine alone and knows both of its names when nothing is set", () => {
    expect(readEnvironment({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      appOrigin: "http://localhost:3000",
      ownOrigins: ["http://localhost:3000", "http://127.0.0.1:3000"],
      dataDir: ".data",
      oidcGroupsClaim: "groups",
      oidcRoleMap: {},
      trustProxy: [],
      sample: false,
    });
  });

  it("leaves the port out of an origin where browsers do", () => {
    expect(readEnvironment({ PORT: "80" }).ownOrigins).toEqual(["http://localhost", "http://127.0.0.1"]);
  });

  it("takes APP_ORIGIN as the only own origin", () => {
    const { appOrigin, ownOrigins } = readEnvironment({ APP_ORIGIN: "https://Tunefolio.example.com:443/" });
    expect([appOrigin, ownOrigins]).toEqual([
      "https://tunefolio.example.com",
      ["https://tunefolio.example.com"],
    ]);
  });

  it("turns the role map into roles and review areas", () => {
    const OIDC_ROLE_MAP = '{"staff":"viewer","dpo":["viewer","reviewer:privacy","reviewer:legal"]}';
    expect(readEnvironment({ ...oidc, OIDC_ROLE_MAP }).oidcRoleMap).toEqual({
      staff: { roles: ["viewer"], areas: [] },
      dpo: { roles: ["viewer", "reviewer"], areas: ["privacy", "legal"] },
    });
  });
});
