import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/words";

/** What became of work whose process ended in the middle: every row is written whole or not at all, and none twice. */
export function interruptionWords({ at, done }: { at: string | Date; done: number }): string {
  return `Interrupted on ${formatDateTime(at)} UTC after ${formatCount(done, "case")}, and taken up from there: none is written twice or left half.`;
}
