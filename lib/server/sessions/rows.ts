import "server-only";
import type { Actor } from "@/lib/server/session";

export interface SessionRecord {
  id: string;
  version: number;
  personId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  ip: string | null;
  userAgent: string | null;
}

export interface OwnSession {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  address: string | null;
  browser: string | null;
  isCurrent: boolean;
  isEnded: boolean;
  version: number;
}

export function shapeSession(session: SessionRecord, actor: Actor): OwnSession {
  return {
    id: session.id,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    address: session.ip,
    browser: session.userAgent,
    isCurrent: session.id === actor.sessionId,
    isEnded: session.revokedAt !== null,
    version: session.version,
  };
}
