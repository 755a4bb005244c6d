interface Node {
  type: string;
  tagName?: string;
  value?: string;
  children?: Node[];
}

/** Sets the names of those who are mentioned in bold type wherever they stand behind an @, outside code and links. */
export function markMentions(names: readonly string[]) {
  const marks = names.map((name) => `@${name}`).sort((a, b) => b.length - a.length);
  return (tree: unknown) => (marks.length > 0 ? mark(tree as Node, marks) : undefined);
}

const left: ReadonlySet<string> = new Set(["code", "pre", "a"]);

function mark(node: Node, marks: readonly string[]): void {
  if (!node.children || left.has(node.tagName ?? "")) return;
  node.children = node.children.flatMap((child) =>
    child.type === "text" ? marked(child.value ?? "", marks) : [child],
  );
  for (const child of node.children) if (child.tagName !== "strong") mark(child, marks);
}

function marked(text: string, marks: readonly string[]): Node[] {
  const found = marks.flatMap((words) => (text.includes(words) ? [{ words, at: text.indexOf(words) }] : []));
  const [first] = found.sort((a, b) => a.at - b.at || b.words.length - a.words.length);
  if (!first) return text === "" ? [] : [{ type: "text", value: text }];
  const name: Node = {
    type: "element",
    tagName: "strong",
    children: [{ type: "text", value: first.words }],
  };
  return [
    ...marked(text.slice(0, first.at), []),
    Object.assign(name, { properties: {} }),
    ...marked(text.slice(first.at + first.words.length), marks),
  ];
}
