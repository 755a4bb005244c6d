import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { markMentions } from "@/components/discussion/mark-mentions";
import type { Mention } from "@/components/discussion/mentions";
import { isHeavyMarkup } from "@/lib/domain/discussion/heavy-markup";

type CommentBodyProps = { body: string; mentions: readonly Mention[] };

/**
 * A comment's words: Markdown without raw HTML and without images, drawn on the server so that no browser loads a parser.
 * What would keep the server busy is shown as it was typed.
 */
export function CommentBody({ body, mentions }: CommentBodyProps) {
  if (isHeavyMarkup(body)) {
    return <p className="max-w-measure whitespace-pre-wrap [overflow-wrap:anywhere]">{body}</p>;
  }
  return (
    <div className="comment-body max-w-measure [overflow-wrap:anywhere]">
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[
          [rehypeSanitize, allowed],
          [markMentions, mentions.map(({ name }) => name)],
        ]}
        components={elements}
        disallowedElements={["img"]}
        skipHtml
      >
        {body}
      </Markdown>
    </div>
  );
}

const allowed = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !["img", "picture", "source"].includes(name)),
  protocols: { href: ["http", "https", "mailto"] },
};

type Heading = { children?: ReactNode };

// A heading in a comment is no heading of the page, whose outline it would break.
const Heading = ({ children }: Heading) => <p className="font-semibold">{children}</p>;

const elements: Components = {
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  a: ({ href, children }) => (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank" className="text-link">
      {children}
    </a>
  ),
};
