import "server-only";
import { RateLimiterRes } from "rate-limiter-flexible";
import { networkOf } from "@/lib/server/people/client-address";
import { counter, counterKey } from "@/lib/server/people/counters";
import { LimitedError } from "@/lib/server/problem";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How often a password may be wrong. A pair is one account tried from one network. */
export const signInLimits = {
  pairFailures: 5,
  longestWaitMinutes: 15,
  accountFailuresAnHour: 50,
  networkFailuresAnHour: 100,
};

const pairs = counter("signIn:pair", signInLimits.pairFailures, 24 * HOUR);
const turns = counter("signIn:turn", 1, MINUTE);
const accounts = counter("signIn:account", signInLimits.accountFailuresAnHour, HOUR);
const networks = counter("signIn:network", signInLimits.networkFailuresAnHour, HOUR);

/** An attempt that is counted as a failure until it turns out otherwise. */
export interface Attempt {
  /** The how-manieth failure in a row it would be, for this account from this network. */
  nth: number;
  succeeded(): Promise<void>;
  /** It came to nothing for a reason of ours: it does not count. */
  withdrawn(): Promise<void>;
}

/**
 * Counts an attempt before the password is looked at, so that many at once cannot slip through, and refuses it when
 * there were too many. Counted are attempts with an address, whether or not anybody has it.
 */
export async function beginAttempt(email: string, address: string): Promise<Attempt> {
  const network = networkOf(address);
  const keys = {
    pair: counterKey(`${email.toLowerCase()} ${network}`),
    account: counterKey(email.toLowerCase()),
    network: counterKey(network),
  };
  const waiting = await turns.get(keys.pair);
  if (waiting && waiting.msBeforeNext > 0) throw tooMany(waiting.msBeforeNext);
  const [pair, account, all] = await Promise.all([
    pairs.penalty(keys.pair),
    accounts.penalty(keys.account),
    networks.penalty(keys.network),
  ]);
  const withdrawn = () => takeBack(keys);
  const wait = await waitFor(keys.pair, pair, account, all);
  if (wait > 0) {
    await withdrawn();
    throw tooMany(wait);
  }
  return { nth: pair.consumedPoints, withdrawn, succeeded: () => forgive(keys) };
}

/** Milliseconds to wait before this attempt may be made; 0 when it may be made now. */
async function waitFor(
  key: string,
  pair: RateLimiterRes,
  account: RateLimiterRes,
  network: RateLimiterRes,
): Promise<number> {
  if (network.consumedPoints > signInLimits.networkFailuresAnHour) return network.msBeforeNext;
  // Somebody who has not failed yet from where they are is let in even so: strangers cannot lock the owner out.
  const isExhausted = account.consumedPoints > signInLimits.accountFailuresAnHour;
  if (isExhausted && pair.consumedPoints > 1) return account.msBeforeNext;
  const extra = pair.consumedPoints - signInLimits.pairFailures;
  if (extra < 0) return 0;
  const minutes = Math.min(2 ** extra, signInLimits.longestWaitMinutes);
  return takeTurn(key, minutes * MINUTE);
}

/** From the fifth attempt on, one is let through per waiting time, which begins with it. */
async function takeTurn(key: string, seconds: number): Promise<number> {
  try {
    await turns.consume(key, 1, { customDuration: seconds });
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
    throw refused;
  }
}

interface Keys {
  pair: string;
  account: string;
  network: string;
}

async function takeBack({ pair, account, network }: Keys): Promise<void> {
  await Promise.all([pairs.reward(pair), accounts.reward(account), networks.reward(network)]);
}

// The network's count stays: an attacker with an account of his own must not be able to clear it.
async function forgive({ pair, account, network }: Keys): Promise<void> {
  await Promise.all([
    pairs.delete(pair),
    turns.delete(pair),
    accounts.reward(account),
    networks.reward(network),
  ]);
}

function tooMany(milliseconds: number): LimitedError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new LimitedError(`There were too many attempts to sign in. Try again in ${wait}.`, seconds);
}
