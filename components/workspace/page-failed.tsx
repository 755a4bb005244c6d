"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type PageFailedProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that could not be shown: what to do, and what to quote. */
export function PageFailed({ error, reset }: PageFailedProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <>
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        title="This page could not be shown."
        action={
          <Button variant="primary" onPress={retry} isPending={isPending}>
            Try again
          </Button>
        }
      >
        <p>Nothing you saved is lost. If it happens again, tell your admin when it happened.</p>
        {error.digest ? (
          <p>
            Quote <code>{error.digest}</code>.
          </p>
        ) : null}
      </EmptyState>
    </>
  );
}
