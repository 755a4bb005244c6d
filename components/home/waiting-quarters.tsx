import type { Home } from "@/components/home/home";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";

const words: Record<Home["quarters"][number]["waits"], string> = {
  close: "It is over and its books are open: look through what stands open and close it.",
  openAgain: "Somebody of finance asks to open it again, which takes a second person.",
};

export function WaitingQuarters({ quarters }: Pick<Home, "quarters">) {
  return (
    <Section id="quarters" title="Quarters of the books">
      <ul className="divide-y divide-line">
        {quarters.map(({ name, waits }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
            <AppLink href={`/finance/quarters/${name}`} className="text-link font-semibold tabular-nums">
              {name}
            </AppLink>
            <span className="text-ink-2">{words[waits]}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
