/** One thing that a mail tells, and the page where it goes on. */
export interface MailLine {
  text: string;
  href: string;
}

export interface MailContent {
  subject: string;
  text: string;
  html: string;
}

const LONGEST_SUBJECT = 150;

/**
 * A mail as plain text and as HTML that says the same. What people typed stands in it as text: signs that mean something in
 * HTML are written out, and a subject has one line.
 */
export function composeMail({
  subject,
  lines,
  why,
  settingsHref,
  stopHref,
}: {
  subject: string;
  lines: readonly MailLine[];
  /** Why this person gets it, as a sentence. */
  why: string;
  settingsHref: string;
  /** Where mails of this kind are stopped by one press. */
  stopHref: string;
}): MailContent {
  const choose = "Choose which mails you get";
  const stop = "Stop these mails";
  const text = [
    ...lines.map((line) => `${line.text}\n${line.href}`),
    `--\n${why}\n${stop}: ${stopHref}\n${choose}: ${settingsHref}`,
  ].join("\n\n");
  const html = [
    '<!doctype html><html lang="en"><body style="font-family:sans-serif;line-height:1.5">',
    ...lines.map(
      (line) => `<p>${escaped(line.text)}<br><a href="${escaped(line.href)}">${escaped(line.href)}</a></p>`,
    ),
    `<hr><p><small>${escaped(why)} <a href="${escaped(stopHref)}">${stop}</a> · <a href="${escaped(settingsHref)}">${choose}</a></small></p></body></html>`,
  ].join("\n");
  return { subject: inOneLine(`Tunefolio: ${subject}`), text, html };
}

function inOneLine(words: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not stand in a header.
  const line = words.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();
  return line.length > LONGEST_SUBJECT ? `${line.slice(0, LONGEST_SUBJECT - 1).trimEnd()}…` : line;
}

const signs: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign).replace(/\r\n|\r|\n/g, "<br>");
}
