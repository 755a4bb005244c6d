import publicSans from "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2";
import sourceSerif from "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2";
import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { parseDensity, parseRail, parseTheme } from "@/components/shell/appearance";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Tunefolio", template: "%s · Tunefolio" },
  description:
    "Decide which fine-tuning use cases to fund, see them through, and find out whether they paid off.",
  icons: [
    { rel: "icon", url: "/favicon.ico", sizes: "48x48" },
    { rel: "icon", url: "/icon.svg", type: "image/svg+xml" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Asked for before the styles that name them are read, so that texts hardly ever stand in another font first.
  for (const font of [publicSans, sourceSerif])
    preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const nonce = head.get("x-nonce") ?? undefined;
  const theme = parseTheme(jar.get("theme")?.value);
  const density = parseDensity(jar.get("density")?.value);
  const rail = parseRail(jar.get("rail")?.value);
  return (
    <html lang="en" data-theme={theme} data-density={density} data-rail={rail}>
      <head>{nonce ? <meta property="csp-nonce" nonce={nonce} /> : null}</head>
      <body>{children}</body>
    </html>
  );
}
