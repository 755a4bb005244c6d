import { unknown } from "@/lib/format/unknown";

/** An em dash for what nobody has said yet. It is never 0 and never "no". */
export function UnknownValue({ title = unknown.title }: { title?: string }) {
  return (
    <span title={title} className="text-ink-3">
      <span aria-hidden>{unknown.text}</span>
      <span className="sr-only">{title}</span>
    </span>
  );
}
