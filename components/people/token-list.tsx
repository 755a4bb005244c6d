"use client";
import { useRouter } from "next/navigation";
import { ProblemNotice } from "@/components/people/problem-notice";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { StatusPill } from "@/components/ui/status-pill";
import { api } from "@/lib/client/api";
import { formatDate, formatDateTime } from "@/lib/format/date";
import type { OwnToken } from "@/lib/server/tokens/rows";

/** My tokens, with a way to revoke each. */
export function TokenList({ tokens, now }: { tokens: readonly OwnToken[]; now: string }) {
  const router = useRouter();
  const { call, isPending, problem } = useCall();
  const revoke = async (id: string) => {
    if (await call(() => api.delete(`/tokens/${id}`))) router.refresh();
  };
  return (
    <div className="grid gap-3">
      <ProblemNotice problem={problem} />
      <ul className="border-t border-line">
        {tokens.map((token) => (
          <li
            key={token.id}
            className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-0 flex-[1_1_16rem]">
              <p className="font-semibold [overflow-wrap:anywhere]">{token.name}</p>
              <p className="text-sm text-ink-2">
                {token.scopes ? `limited to ${token.scopes.join(", ")}` : "may all that you may"}
                {token.lastUsedAt ? `, last used ${formatDateTime(token.lastUsedAt)} UTC` : ", never used"}
              </p>
            </div>
            {token.expiresAt <= now ? (
              <StatusPill tone="warn">expired {formatDate(token.expiresAt)}</StatusPill>
            ) : (
              <span className="text-sm text-ink-2">until {formatDate(token.expiresAt)}</span>
            )}
            <Button
              size="small"
              onPress={() => revoke(token.id)}
              isDisabled={isPending}
              aria-label={`Revoke the token ${token.name}`}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
