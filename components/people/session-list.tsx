"use client";
import { useRouter } from "next/navigation";
import { ProblemNotice } from "@/components/people/problem-notice";
import { useCall } from "@/components/people/use-call";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { api } from "@/lib/client/api";
import { browserName } from "@/lib/domain/people/browser-name";
import { formatDateTime } from "@/lib/format/date";
import type { OwnSession } from "@/lib/server/sessions/rows";

/** Where I am signed in, with a way to end each session but this one. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const router = useRouter();
  const { call, isPending, problem } = useCall();
  const end = async (id: string) => {
    if (await call(() => api.delete(`/sessions/${id}`))) router.refresh();
  };
  return (
    <div className="grid gap-3">
      <ProblemNotice problem={problem} />
      <ul className="border-t border-line">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-0 flex-[1_1_16rem]">
              <p className="font-semibold">{browserName(session.browser)}</p>
              <p className="text-sm text-ink-2">
                {session.address ? `from ${session.address}, ` : ""}last seen{" "}
                {formatDateTime(session.lastSeenAt)} UTC
              </p>
            </div>
            {session.isCurrent ? (
              <Tag tone="accent">this one</Tag>
            ) : (
              <Button
                size="small"
                onPress={() => end(session.id)}
                isDisabled={isPending}
                aria-label={`End the session of ${browserName(session.browser)}, last seen ${formatDateTime(session.lastSeenAt)}`}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
