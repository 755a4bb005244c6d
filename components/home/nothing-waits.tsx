import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Home of somebody for whom nothing waits and who has no case on its way. */
export function NothingWaits({ mayPropose }: { mayPropose: boolean }) {
  return (
    <EmptyState
      title="This page shows what waits for you: cases to rate, questions to answer, decisions to take."
      action={
        mayPropose ? (
          <LinkButton href="/use-cases/new" variant="primary">
            Propose a use case
          </LinkButton>
        ) : (
          <LinkButton href="/use-cases">Look through the use cases</LinkButton>
        )
      }
    >
      <p>
        For example: a lead puts you on a panel, and the case stands here with its deadline until you have
        rated it.
      </p>
    </EmptyState>
  );
}
