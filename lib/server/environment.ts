import "server-only";
import { isIP } from "node:net";
import { z } from "zod";
import { ReviewArea, Role } from "@/lib/domain/access/roles";

export type RoleGrant = { roles: Role[]; areas: ReviewArea[] };
export type Environment = z.output<typeof EnvironmentSchema>;
/** What the running app has: the start script gives it a database and a secret where the environment names none. */
export type AppEnvironment = Environment & { databaseUrl: string; authSecret: string };
export type Source = Record<string, string | undefined>;

let parsed: AppEnvironment | undefined;

/** The settings of the running app, read once. */
export function environment(): AppEnvironment {
  parsed ??= appEnvironment(process.env);
  return parsed;
}

/** The settings in `source`; a database is not required, because the start script can bring one up itself. */
export function readEnvironment(source: Source): Environment {
  const result = EnvironmentSchema.safeParse(source);
  if (!result.success) throw new Error(sentences(result.error).join(" "));
  return result.data;
}

/** One plain sentence for each setting that cannot be used, beginning with its name; values are never repeated. */
export function environmentProblems(source: Source): string[] {
  const result = EnvironmentSchema.safeParse(source);
  return result.success ? [] : sentences(result.error);
}

export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "[::1]" ||
    (isIP(host) === 4 && host.startsWith("127."))
  );
}

function appEnvironment(source: Source): AppEnvironment {
  const settings = readEnvironment(source);
  const { databaseUrl, authSecret } = settings;
  if (databaseUrl === undefined || authSecret === undefined) {
    throw new Error(
      "DATABASE_URL and AUTH_SECRET must be set for the app: start it with npm start, which does so.",
    );
  }
  return { ...settings, databaseUrl, authSecret };
}

function sentences(error: z.ZodError): string[] {
  const firstOfEach = new Map(
    error.issues.toReversed().map((issue) => [issue.path.join("."), issue.message]),
  );
  return [...firstOfEach].reverse().map(([name, message]) => `${name} ${message}`);
}

const portRange = "must be a whole number from 1 to 65535.";
const databaseUrlExpected = "must be a Postgres URL: postgresql://user:password@host:5432/database.";
const originExpected =
  "must be the address people open, without a path, https unless it is this machine: https://tunefolio.example.com.";
const networksExpected = "must be addresses or networks parted by commas, such as 10.0.0.5,192.168.0.0/16.";

const MappedRole = z.union([Role.exclude(["reviewer"]), z.templateLiteral(["reviewer:", ReviewArea])]);
const RoleGrantFromText = z
  .union([MappedRole, z.array(MappedRole)])
  .transform((given) => grantOf([given].flat()));
const mappedRoles = [
  ...Role.options.filter((role) => role !== "reviewer"),
  ...ReviewArea.options.map((area) => `reviewer:${area}`),
];
const roleMapExpected =
  'must be JSON with a role or a list of roles for each group, such as {"AI leads":["lead","reviewer:privacy"]}; ' +
  `the roles are ${mappedRoles.join(", ")}.`;

const Settings = z.object({
  PORT: setting((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, portRange),
  HOST: setting(
    (text) => isIP(text) > 0 || isHostName(text),
    "must be the address to listen on, such as 127.0.0.1.",
  ),
  APP_ORIGIN: setting(isOrigin, originExpected),
  DATA_DIR: setting((text) => !text.includes("\0"), "must be the path of a folder."),
  DATABASE_URL: setting(isPostgresUrl, databaseUrlExpected),
  MIGRATE_DATABASE_URL: setting(isPostgresUrl, databaseUrlExpected),
  AUTH_SECRET: setting((text) => text.length >= 32, "must be a random text of 32 characters or more."),
  OIDC_ISSUER: setting(isSafeUrl, "must be the https address of the identity provider."),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_GROUPS_CLAIM: z.string().default("groups"),
  OIDC_ROLE_MAP: setting((text) => readRoleMap(text) !== null, roleMapExpected),
  SMTP_URL: setting(
    isMailServer,
    "must be the address of a mail server, such as smtp://user:password@host:587.",
  ),
  MAIL_FROM: setting(isSender, "must be a mail address, such as Tunefolio <tunefolio@example.com>."),
  TRUST_PROXY: setting((text) => listed(text).every(isNetwork), networksExpected),
  TUNEFOLIO_SAMPLE: z.literal("on", "is set by the start script alone: leave it out.").optional(),
});
type Settings = z.output<typeof Settings>;

const EnvironmentSchema = z.preprocess(withoutBlanks, Settings.superRefine(fitTogether).transform(named));

function setting(isValid: (text: string) => boolean, expected: string) {
  return z.string().refine(isValid, expected).optional();
}

/** An empty variable is one that is not set: compose files and shells pass such ones on. */
function withoutBlanks(source: unknown): unknown {
  const entries = Object.entries(source as Source).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value));
}

function fitTogether(raw: Settings, context: z.RefinementCtx): void {
  const complain = (name: keyof Settings, message: string) =>
    context.addIssue({ code: "custom", path: [name], message });
  const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
  for (const name of oidc) {
    const isOpen = raw[name] === undefined && oidc.some((other) => raw[other] !== undefined);
    if (isOpen) complain(name, `is missing: ${oidc.join(", ")} are set together or not at all.`);
  }
  if (raw.DATABASE_URL && !raw.AUTH_SECRET) {
    complain(
      "AUTH_SECRET",
      "is missing: beside DATABASE_URL a random text of 32 characters or more is needed.",
    );
  }
  if (raw.MIGRATE_DATABASE_URL && !raw.DATABASE_URL) {
    complain("DATABASE_URL", "is missing: MIGRATE_DATABASE_URL is used beside it only.");
  }
  if (raw.SMTP_URL && !raw.MAIL_FROM)
    complain("MAIL_FROM", "is missing: beside SMTP_URL it names the sender.");
  if (raw.HOST && !isLoopback(raw.HOST) && !raw.APP_ORIGIN?.startsWith("https:")) {
    complain(
      "HOST",
      "opens the app to the network, which needs APP_ORIGIN with the https address people use.",
    );
  }
}

function named(raw: Settings) {
  const port = Number(raw.PORT ?? 3000);
  const ownOrigins = raw.APP_ORIGIN
    ? [new URL(raw.APP_ORIGIN).origin]
    : ["localhost", "127.0.0.1"].map((name) => new URL(`http://${name}:${port}`).origin);
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = raw;
  return {
    port,
    host: raw.HOST ?? "127.0.0.1",
    /** The address people are sent to, in mails and links. */
    appOrigin: ownOrigins[0] ?? "",
    /** Every origin whose pages may write. */
    ownOrigins,
    /** As given; the start script makes it absolute, for the built app runs in a folder of its own. */
    dataDir: raw.DATA_DIR ?? ".data",
    databaseUrl: raw.DATABASE_URL,
    migrateDatabaseUrl: raw.MIGRATE_DATABASE_URL,
    authSecret: raw.AUTH_SECRET,
    oidc: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined,
    oidcGroupsClaim: raw.OIDC_GROUPS_CLAIM,
    oidcRoleMap: (raw.OIDC_ROLE_MAP && readRoleMap(raw.OIDC_ROLE_MAP)) || {},
    smtpUrl: raw.SMTP_URL,
    mailFrom: raw.MAIL_FROM,
    trustProxy: listed(raw.TRUST_PROXY ?? ""),
    sample: raw.TUNEFOLIO_SAMPLE === "on",
  };
}

/** Groups with the roles they give, or null where the text says anything else. */
function readRoleMap(text: string): Record<string, RoleGrant> | null {
  try {
    return z.record(z.string(), RoleGrantFromText).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function grantOf(names: (Exclude<Role, "reviewer"> | `reviewer:${ReviewArea}`)[]): RoleGrant {
  const areas = names.flatMap((name) => ReviewArea.safeParse(name.split(":")[1]).data ?? []);
  const roles = names.map((name) => Role.parse(name.split(":")[0]));
  return { roles: [...new Set(roles)], areas: [...new Set(areas)] };
}

function isPostgresUrl(text: string): boolean {
  const url = urlOf(text);
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol)) return false;
  const hasPlace = url.hostname !== "" || url.searchParams.has("host");
  return hasPlace && url.pathname.length > 1;
}

function isOrigin(text: string): boolean {
  return isSafeUrl(text) && new URL(text).href === `${new URL(text).origin}/`;
}

function isSafeUrl(text: string): boolean {
  const url = urlOf(text);
  return url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
}

function urlOf(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isMailServer(text: string): boolean {
  const url = urlOf(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
}

function isSender(text: string): boolean {
  return z.email().safeParse(/^[^<>\r\n]*<([^<>]*)>$/.exec(text)?.[1] ?? text).success;
}

function isHostName(text: string): boolean {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) && !/^[\d.]+$/.test(text);
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const width = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width))
  );
}

function listed(text: string): string[] {
  return text.split(",").flatMap((part) => part.trim() || []);
}
