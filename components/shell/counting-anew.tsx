"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ProgressLine } from "@/components/ui/progress-line";
import { api } from "@/lib/client/api";

export interface Counting {
  state: string;
  done: number;
  total: number;
  interrupted: Date | string | null;
}

const LOOK_EVERY_MS = 1_000;

/** How far the cases are counted anew after a change of weights; the page is shown anew when that has ended. */
export function CountingAnew({ counting: first }: { counting: Counting }) {
  const router = useRouter();
  const [counting, setCounting] = useState<Counting | null>(first);
  const isOver = counting === null;
  useEffect(() => {
    if (isOver) {
      router.refresh();
      return;
    }
    const timer = setInterval(async () => {
      const answer = await api.get<{ counting: Counting | null }>("/scoring-model/versions");
      if (answer.ok) setCounting(answer.data.counting);
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isOver, router]);
  if (!counting) return null;
  return (
    <ProgressLine
      label="Every case is counted anew under the new weights"
      done={counting.done}
      total={counting.total}
      of="cases"
    >
      {counting.state === "queued"
        ? "Waiting for its turn."
        : "Until that has ended, some stand by the new weights and some by the old ones."}
      {counting.interrupted ? " It was cut off, and goes on where it stood." : ""}
    </ProgressLine>
  );
}
