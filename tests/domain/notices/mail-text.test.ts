import { describe, expect, test } from "vitest";
import { composeMail } from "@/lib/domain/notices/mail-text";
import { mailSettingsOf } from "@/lib/domain/notices/mails";

const compose = (text: string) =>
  composeMail({
    subject: text,
    lines: [{ text, href: "https://tunefolio.example.com/use-cases/UC-0001" }],
    why: "You get this mail under “A decision is taken”.",
    settingsHref: "https://tunefolio.example.com/account#mails",
    stopHref: "https://tunefolio.example.com/unsubscribe/token",
  });

describe("A mail", () => {
  test("says the same as text and as HTML, with the way to choose", () => {
    const { text, html } = compose("UC-0001 is decided.");
    for (const body of [text, html]) {
      expect(body).toContain("UC-0001 is decided.");
      expect(body).toContain("https://tunefolio.example.com/account#mails");
      expect(body).toContain("https://tunefolio.example.com/unsubscribe/token");
    }
  });

  test("writes signs of HTML out", () => {
    const { html } = compose(`<script>alert("1" & '2')</script>`);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
    expect(html).not.toContain("<script");
  });

  test("has a subject of one line that is not too long", () => {
    expect(compose("One\r\nBcc: all@company.example\u2028two").subject).toBe(
      "Tunefolio: One Bcc: all@company.example two",
    );
    expect(compose("x".repeat(400)).subject).toHaveLength(150);
  });
});

describe("The mails that somebody wants", () => {
  test("are all of them unless they said otherwise; what cannot be read is not said", () => {
    expect(mailSettingsOf({})).toEqual({
      assigned: true,
      returned: true,
      revealed: true,
      decided: true,
      digest: true,
    });
    expect(mailSettingsOf({ digest: false }).digest).toBe(false);
    expect(mailSettingsOf({ digest: "never" }).digest).toBe(true);
    expect(mailSettingsOf(null).assigned).toBe(true);
  });
});
