import { refusedFile } from "@/lib/domain/imports/file-refusal";

/** A list of objects within a JSON text: where it stands, and from where to where each object reaches. */
export interface JsonArray {
  path: string;
  records: [start: number, end: number][];
}

interface Frame {
  kind: "{" | "[";
  path: string | null;
  keys: Set<string>;
  key: string;
  expectsKey: boolean;
  array: JsonArray | null;
  start: number;
}

const deepest = 32;
const stride = 500_000;

/**
 * Finds the lists of objects of a JSON text without reading the objects: the text itself when it is a list or has
 * one object a line (path ""), and lists inside one object ("data.cases"). Yields now and then, so that the caller
 * can pause. Errors: `invalid` for what is not JSON, is nested more than 32 deep or has one key twice, naming the record.
 */
export function* findJsonArrays(text: string, fileName: string): Generator<void, JsonArray[]> {
  const root: JsonArray = { path: "", records: [] };
  const found: JsonArray[] = [root];
  const stack: Frame[] = [];
  let pause = stride;
  for (let at = 0; at < text.length; at++) {
    if (at > pause) {
      pause = at + stride;
      yield;
    }
    const top = stack.at(-1);
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = stringEnd(text, at);
        if (end < 0) throw broken(fileName, root, "a quotation mark is never closed");
        if (top?.kind === "{" && top.expectsKey) takeKey(top, text.slice(at + 1, end), fileName, root);
        at = end;
        break;
      }
      case OPEN_OBJECT:
      case OPEN_ARRAY: {
        if (stack.length === deepest) throw broken(fileName, root, `it is nested more than ${deepest} deep`);
        stack.push(opened(text, at, top, root, found));
        break;
      }
      case CLOSE_OBJECT:
      case CLOSE_ARRAY: {
        if (top?.kind !== (text[at] === "}" ? "{" : "["))
          throw broken(fileName, root, "brackets do not match");
        stack.pop();
        if (top.kind === "{")
          (stack.length > 0 ? stack.at(-1)?.array : root)?.records.push([top.start, at + 1]);
        break;
      }
      case COMMA:
        if (top?.kind === "{") top.expectsKey = true;
    }
  }
  if (stack.length > 0) throw broken(fileName, root, "it ends in the middle");
  return found.filter(({ records }) => records.length > 0);
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

function opened(
  text: string,
  at: number,
  top: Frame | undefined,
  root: JsonArray,
  found: JsonArray[],
): Frame {
  const kind = text[at] === "{" ? "{" : "[";
  const path = pathOf(top);
  const frame: Frame = { kind, path, keys: new Set(), key: "", expectsKey: true, array: null, start: at };
  if (kind === "{" || path === null) return frame;
  if (path === "") return { ...frame, array: root };
  // Only the first of several objects is looked into: a list within one of many records belongs to that record.
  if (root.records.length > 0) return frame;
  const array = { path, records: [] };
  found.push(array);
  return { ...frame, array };
}

// Null inside a list: what stands there belongs to a record.
function pathOf(top: Frame | undefined): string | null {
  if (!top) return "";
  if (top.kind === "[" || top.path === null) return null;
  return top.path === "" ? top.key : `${top.path}.${top.key}`;
}

function takeKey(frame: Frame, key: string, fileName: string, root: JsonArray): void {
  if (frame.keys.has(key)) throw broken(fileName, root, `“${key.slice(0, 80)}” stands in it twice`);
  frame.keys.add(key);
  frame.key = key;
  frame.expectsKey = false;
}

function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}

function broken(fileName: string, root: JsonArray, why: string) {
  return refusedFile(`“${fileName}” cannot be read at record ${root.records.length + 1}: ${why}.`);
}
