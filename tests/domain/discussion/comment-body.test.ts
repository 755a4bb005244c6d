import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CommentBody } from "@/components/discussion/comment-body";
import { scripts } from "@/tests/support/injection/scripts";
import { slow } from "@/tests/support/injection/slow";

const mentions = [{ id: "1", name: "Ada Tester" }];
const drawn = (body: string) => renderToStaticMarkup(createElement(CommentBody, { body, mentions }));

describe("A comment", () => {
  test("is drawn from more than a hundred texts that would run, as nothing that runs", () => {
    expect(new Set(scripts).size).toBeGreaterThanOrEqual(120);
    expect(new Set(scripts).size).toBe(scripts.length);
    for (const text of scripts) {
      const html = drawn(`${text}\n\n**${text}**`);
      const tags = [...html.matchAll(/<([a-z0-9]+)([^>]*)>/gi)];
      for (const [, name = "", attributes = ""] of tags) {
        expect([text, name]).toEqual([text, expect.stringMatching(harmless)]);
        expect([text, attributes]).not.toEqual([text, expect.stringMatching(/\s(on\w+|style|src|srcdoc)=/i)]);
        const [, href] = /href="([^"]*)"/.exec(attributes) ?? [];
        if (href) expect([text, href]).toEqual([text, expect.stringMatching(/^(https?:|mailto:|#|[^:]*$)/i)]);
      }
    }
  });

  test("is read as Markdown as long as it is an answer: lists, quotes, rules, code and a table", () => {
    const html = drawn(answer.repeat(8));
    for (const tag of ["ul", "ol", "blockquote", "hr", "code", "table", "strong", "a"]) {
      expect(html).toContain(`<${tag}`);
    }
  });

  test.each(Object.entries(slow))("of %s is drawn in less than half a second of work", (_, text) => {
    const begin = process.cpuUsage();
    const html = drawn(text);
    const { user } = process.cpuUsage(begin);
    expect(user / 1_000).toBeLessThan(500);
    expect(html.length).toBeLessThan(100_000);
  });
});

const answer = `
@Ada Tester: **three** things, see https://example.org/policy.

1. The \`tickets\` carry names:
   - first
     - and last
   - and at times a birthday
2. Nobody owns them.

> > As was said before.

--------------------------------------------------------------------------------

| field | rows |
| :--- | ---: |
| name | 12 |
| mail | 9 |

`;

const harmless =
  /^(a|blockquote|br|code|del|div|em|h[1-6]|hr|input|li|ol|p|pre|section|span|strong|sup|table|tbody|td|th|thead|tr|ul)$/;
