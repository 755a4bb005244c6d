import "server-only";
import type { ReviewArea, Role } from "@/lib/domain/access/roles";
import { sampleAccounts, sampleAddress } from "@/lib/domain/people/sample-accounts";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { Prisma } from "@/lib/server/generated/client";
import { selectPeople } from "@/lib/server/people/rows";

export interface SampleAccount {
  id: string;
  name: string;
  roles: Role[];
  areas: ReviewArea[];
  comesFor: string;
}

export interface WaysIn {
  sample: SampleAccount[];
  hasProvider: boolean;
  /** The address that the identity provider sends people back to. */
  appOrigin: string;
}

/** What the sign-in page offers. Anybody may ask: the sample people exist in no database with real data of its own. */
export async function getWaysIn(): Promise<WaysIn> {
  const { sample, oidc, appOrigin } = environment();
  return { sample: sample ? await listSampleAccounts() : [], hasProvider: oidc !== undefined, appOrigin };
}

async function listSampleAccounts(): Promise<SampleAccount[]> {
  const accounts = Object.keys(sampleAccounts);
  const addresses = accounts.map(sampleAddress);
  const people = await selectPeople(
    database(),
    Prisma.sql`p.sample and p."disabledAt" is null and p.email::text = any(${addresses})`,
  );
  return accounts.flatMap((account) => {
    const person = people.find(({ email }) => email === sampleAddress(account));
    if (!person) return [];
    const { id, name, roles, areas } = person;
    return [{ id, name, roles, areas, comesFor: sampleAccounts[account] ?? "" }];
  });
}
