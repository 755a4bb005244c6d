/** Texts that would end a line of a log or of a head, or paint over a terminal. */
export const lines: readonly string[] = [
  'x\r\n{"level":30,"msg":"Signed in"}',
  "x\nSet-Cookie: role=admin",
  "x\r\n\r\n<html>",
  "x\u0085y",
  "x\u2028y\u2029z",
  "x\u000by\u000cz",
  "\u001b[2J\u001b[1;1Hgone",
  "\u001b]0;title\u0007",
  "x\b\b\b",
  "%0d%0aSet-Cookie:%20role=admin",
];
