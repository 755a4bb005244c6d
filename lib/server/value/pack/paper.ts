import "server-only";
import path from "node:path";
import { Font, StyleSheet } from "@react-pdf/renderer";

// The inks of the product on white paper.
export const colors = {
  ink: "#16211f",
  ink2: "#44514d",
  ink3: "#5f6b66",
  line: "#d5cfc1",
  lineStrong: "#857f70",
  cash: "#0b5d5a",
  time: "#a28645",
} as const;

const files = path.join(process.cwd(), "node_modules/@fontsource/public-sans/files");

let isRegistered = false;

/** The sans of the product, its Latin letters and the further ones of Europe; a name in another script loses its letters. */
export function registerFonts(): void {
  if (isRegistered) return;
  for (const [family, subset] of [
    ["Public Sans", "latin"],
    ["Public Sans Extended", "latin-ext"],
  ] as const) {
    Font.register({
      family,
      fonts: [400, 600].map((fontWeight) => ({
        src: path.join(files, `public-sans-${subset}-${fontWeight}-normal.woff`),
        fontWeight,
      })),
    });
  }
  // Words are never broken: a broken amount is a wrong one.
  Font.registerHyphenationCallback((word) => [word]);
  isRegistered = true;
}

export const styles = StyleSheet.create({
  page: {
    paddingVertical: 40,
    paddingHorizontal: 42,
    fontFamily: ["Public Sans", "Public Sans Extended"],
    fontSize: 8.5,
    lineHeight: 1.35,
    color: colors.ink,
  },
  // A sheet of A4 between its margins, 841.89 points less 80. What does not fit is not there: there is never a third one.
  sheet: { height: 761.89, overflow: "hidden" },
  head: { flexDirection: "row", justifyContent: "space-between", alignItems: "flex-end", paddingBottom: 6 },
  title: { fontSize: 18, fontWeight: 600, lineHeight: 1.2 },
  quiet: { color: colors.ink2 },
  small: { fontSize: 7.5, color: colors.ink2 },
  sentence: { fontSize: 11.5, lineHeight: 1.35, paddingBottom: 4 },
  section: { borderTopWidth: 0.75, borderTopColor: colors.line, paddingTop: 5, marginTop: 8 },
  heading: { fontSize: 10.5, fontWeight: 600, paddingBottom: 3 },
  row: { flexDirection: "row" },
  figure: { flexGrow: 1, flexBasis: 0, paddingRight: 10 },
  value: { fontSize: 15, fontWeight: 600, lineHeight: 1.25 },
  tableHead: {
    flexDirection: "row",
    borderBottomWidth: 0.75,
    borderBottomColor: colors.ink,
    paddingBottom: 2,
    fontSize: 7,
    color: colors.ink2,
  },
  tableRow: {
    flexDirection: "row",
    borderBottomWidth: 0.5,
    borderBottomColor: colors.line,
    paddingVertical: 1.75,
  },
  tableTotal: {
    flexDirection: "row",
    borderTopWidth: 0.75,
    borderTopColor: colors.ink,
    borderBottomWidth: 1.5,
    borderBottomColor: colors.ink,
    paddingVertical: 2,
    fontWeight: 600,
  },
  label: { flexGrow: 2.9, flexBasis: 0, paddingRight: 6 },
  cell: { flexGrow: 1, flexBasis: 0, textAlign: "right" },
  foot: {
    position: "absolute",
    bottom: 22,
    left: 42,
    right: 42,
    flexDirection: "row",
    justifyContent: "space-between",
    fontSize: 7,
    color: colors.ink3,
  },
});
