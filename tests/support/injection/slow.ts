const LENGTH = 10_000;
const filled = (part: string, tail = "") =>
  part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH - tail.length) + tail;
const steps = (line: (step: number) => string) => Array.from({ length: 140 }, (_, step) => line(step));

/** Texts as long as a comment may be, of which each is hard work for some way of reading it. */
export const slow: Readonly<Record<string, string>> = {
  quotes: filled(">", "x"),
  brackets: filled("["),
  "nested brackets": "[".repeat(LENGTH / 2) + "]".repeat(LENGTH / 2),
  "open links": filled("[a]("),
  "open images": filled("!["),
  stars: filled("*", "a"),
  "stars and lines": filled("*a_ "),
  "strong and weak": filled("**a *b "),
  ticks: filled("`"),
  "ticks of every length": steps((step) => "`".repeat(step + 1))
    .join(" ")
    .slice(0, LENGTH),
  tildes: filled("~~a "),
  ats: filled("@"),
  mentions: filled("@Ada Tester "),
  "open elements": filled("<a "),
  "open comments": filled("<!--"),
  "open sections": filled("<![CDATA["),
  ampersands: filled("&"),
  bullets: filled("- "),
  "bullets, each deeper": steps((step) => `${" ".repeat(step)}- a`)
    .join("\n")
    .slice(0, LENGTH),
  numbers: filled("1. "),
  headings: filled("# "),
  "a wide table": `${"|a".repeat(1_250)}\n${"|-".repeat(1_250)}\n${filled("|").slice(0, 5_000)}`,
  "a long table": `${"|a".repeat(500)}\n${"|-".repeat(500)}\n${"|\n".repeat(3_990)}`,
  "mail addresses": filled("a@a."),
  domains: filled("a."),
  protocols: filled("http://"),
  "www.": filled("www."),
  footnotes: filled("[^a]"),
  "what footnotes say": filled("[^a]: "),
  "what links mean": filled("[a]: b\n"),
  backslashes: filled("\\"),
  spaces: `a${filled(" ", "ab")}`,
  lines: filled("a\n"),
  accents: filled("\u0301"),
  "from the right": filled("\u202e"),
  "a's": filled("a", "!"),
};
