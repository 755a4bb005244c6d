export type Separator = "," | ";" | "\t";

/** What separates the cells: whichever of comma, semicolon and tab occurs most in the header outside quotation marks. */
export function detectSeparator(text: string): Separator {
  const counts = { ",": 0, ";": 0, "\t": 0 };
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "\n" || character === "\r") break;
    else if (character === "," || character === ";" || character === "\t") counts[character]++;
  }
  if (counts["\t"] > counts[","] && counts["\t"] >= counts[";"]) return "\t";
  return counts[";"] > counts[","] ? ";" : ",";
}
