/** The mark is the house style in small: a short heavy rule, and a value on its range. */
export function Wordmark({ isMarkOnly = false }: { isMarkOnly?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" className="size-7 flex-none" aria-hidden="true">
        <path d="M0 0H32V32H0z" className="fill-accent" />
        <path d="M6 7H18" className="stroke-on-accent" strokeWidth="3" />
        <path
          d="M6 16H26M10 24H22M10 21.5V26.5M22 21.5V26.5"
          className="stroke-on-accent"
          strokeWidth="1.5"
        />
        <circle cx="17" cy="24" r="3" className="fill-on-accent" />
      </svg>
      <span className={isMarkOnly ? "sr-only" : "shell-label font-serif text-lg leading-none font-semibold"}>
        Tunefolio
      </span>
    </span>
  );
}
