import "server-only";

export interface TokenRecord {
  id: string;
  version: number;
  personId: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** A token as its owner sees it. `scopes: null` stands for all that its owner may. */
export interface OwnToken {
  id: string;
  name: string;
  scopes: string[] | null;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  isRevoked: boolean;
  version: number;
}

/** What proves a token stays in the database. */
export const tokenColumns = {
  id: true,
  version: true,
  personId: true,
  name: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const;

export function shapeToken(token: TokenRecord): OwnToken {
  return {
    id: token.id,
    name: token.name,
    scopes: token.scopes.length > 0 ? token.scopes : null,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    isRevoked: token.revokedAt !== null,
    version: token.version,
  };
}
