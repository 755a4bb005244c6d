import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Not there, and not for this reader, look the same. */
export function PageNotFound() {
  return (
    <>
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is no such page, or it is not for you."
        action={
          <LinkButton href="/" variant="primary">
            To what waits for you
          </LinkButton>
        }
      >
        <p>The address may be mistyped, or the case may be confidential. Its owner or an AI lead can tell.</p>
      </EmptyState>
    </>
  );
}
