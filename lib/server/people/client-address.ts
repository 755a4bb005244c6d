import "server-only";
import ipaddr from "ipaddr.js";
import { environment } from "@/lib/server/environment";
import { PEER_HEADER } from "@/lib/server/people/own-headers";

/**
 * Where a request comes from: the peer, or what the proxies that the operator trusts say stands before them.
 * "unknown" where the app was started without `guardRequests`: all such clients then share one allowance.
 */
export function clientAddress(headers: Headers, trusted = environment().trustProxy): string {
  const forwarded = (headers.get("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  const chain = [...forwarded, headers.get(PEER_HEADER) ?? ""].map(readAddress);
  for (const address of chain.reverse()) {
    if (!address) return "unknown";
    if (!isTrusted(address, trusted)) return address.toString();
  }
  return "unknown";
}

/** Does the request come from a proxy that the operator trusts? */
export function isFromTrustedProxy(headers: Headers, trusted = environment().trustProxy): boolean {
  const peer = readAddress(headers.get(PEER_HEADER) ?? "");
  return peer !== null && isTrusted(peer, trusted);
}

/** The network an address stands for when attempts are counted: IPv6 users have a whole /64 to themselves. */
export function networkOf(address: string): string {
  const parsed = readAddress(address);
  if (parsed?.kind() !== "ipv6") return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()}/64`;
}

function isTrusted(address: ipaddr.IPv4 | ipaddr.IPv6, trusted: readonly string[]): boolean {
  return trusted.some((network) => {
    const range = ipaddr.isValidCIDR(network) ? ipaddr.parseCIDR(network) : wholeAddress(network);
    return address.kind() === range[0].kind() && address.match(range);
  });
}

function wholeAddress(text: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const address = ipaddr.process(text);
  return [address, address.kind() === "ipv4" ? 32 : 128];
}

function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  return ipaddr.isValid(text) ? ipaddr.process(text) : null;
}
