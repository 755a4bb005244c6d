import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
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
