"use client";
import { Button } from "@/components/ui/button";
import { useSending } from "@/components/use-cases/use-sending";
import { api } from "@/lib/client/api";

type CoSponsoringProps = { useCaseKey: string; isJoined: boolean };

/** Whoever wants the same puts their name beside the sponsor's, and takes it off again. */
export function CoSponsoring({ useCaseKey, isJoined }: CoSponsoringProps) {
  const { send, isSending, problem } = useSending({ onDone: () => undefined });
  const path = `/use-cases/${useCaseKey}/co-sponsors`;
  const join = () =>
    send({
      call: () => api.post(path),
      doneMessage: `You are a co-sponsor of ${useCaseKey}, and hear what happens to it.`,
      needs: [],
    });
  const leave = () =>
    send({
      call: () => api.delete(path),
      doneMessage: `You are no longer a co-sponsor of ${useCaseKey}.`,
      needs: [],
    });
  return (
    <div data-screen-only className="ledger-rule flex flex-wrap items-center gap-x-4 gap-y-2 pt-3 pb-8">
      <p className="text-ink-2">{isJoined ? "You are one of its co-sponsors." : "Do you want the same?"}</p>
      <Button size="small" isPending={isSending} onPress={() => void (isJoined ? leave() : join())}>
        {isJoined ? "Leave the co-sponsors" : "Join as co-sponsor"}
      </Button>
      {problem ? (
        <p role="alert" className="text-sm text-bad">
          {problem.detail}
        </p>
      ) : null}
    </div>
  );
}
