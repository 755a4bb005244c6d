"use client";
import "./globals.css";

/** The last resort, when not even the frame of the app could be built: no part of it is used here. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" data-theme="system">
      <head>
        <title>Something went wrong · Tunefolio</title>
      </head>
      <body>
        <main className="grid max-w-form gap-4 px-4 py-10 sm:px-6">
          <h1 className="font-serif text-xl font-semibold">Tunefolio could not be shown.</h1>
          <p className="text-md text-ink-2">
            Nothing you saved is lost. Load the page again; if it happens once more, tell your admin.
          </p>
          {error.digest ? (
            <p className="text-ink-2">
              Quote <code>{error.digest}</code>.
            </p>
          ) : null}
          <p>
            <a href="/" className="text-link">
              Load again
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
