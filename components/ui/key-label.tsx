/** A record's key as it is printed everywhere: monospaced, never broken across lines. */
export function KeyLabel({ children }: { children: string }) {
  return <span className="font-mono text-[0.94em] whitespace-nowrap text-ink-2">{children}</span>;
}
