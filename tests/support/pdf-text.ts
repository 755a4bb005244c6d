import { inflateSync } from "node:zlib";

/**
 * The words of a PDF as our writer makes it: one font a run, texts as numbers of glyphs, which the map of each font turns
 * back into letters. Runs come in the order in which they are drawn, one a line.
 */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf.toString("latin1"));
  const maps = fontMaps(objects);
  const pages = [...objects.values()].filter((one) => /\/Type\s*\/Page\b(?!s)/.test(one));
  return pages.map((page) => textOfPage(page, objects, maps)).join("\n");
}

type Objects = Map<string, string>;

function objectsOf(raw: string): Objects {
  return new Map(
    [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id ?? "", body ?? ""]),
  );
}

function streamOf(object: string): string {
  const start = object.indexOf("stream\n");
  if (start < 0) return "";
  const bytes = Buffer.from(object.slice(start + 7, object.lastIndexOf("\nendstream")), "latin1");
  return object.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : bytes.toString("latin1");
}

/** By the number of the font: which letters a glyph stands for. */
function fontMaps(objects: Objects): Map<string, Map<number, string>> {
  return new Map(
    [...objects].flatMap(([id, object]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(object)?.[1];
      return map ? [[id, lettersOf(streamOf(objects.get(map) ?? ""))] as const] : [];
    }),
  );
}

function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from, , list] of map.matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/g)) {
    [...(list ?? "").matchAll(/<([\w\s]+)>/g)].forEach(([, code], index) => {
      letters.set(Number.parseInt(from ?? "0", 16) + index, utf16((code ?? "").replace(/\s/g, "")));
    });
  }
  return letters;
}

function utf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

function textOfPage(page: string, objects: Objects, maps: Map<string, Map<number, string>>): string {
  const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1] ?? "";
  const fonts = new Map(
    [...(objects.get(resources) ?? "").matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id]),
  );
  const content = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "") ?? "");
  let letters: Map<number, string> | undefined;
  let text = "";
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = maps.get(fonts.get(font) ?? "");
    else text += `${glyphs(shown ?? "", letters)}\n`;
  }
  return text;
}

function glyphs(shown: string, letters: Map<number, string> | undefined): string {
  return [...shown.matchAll(/<(\w+)>/g)]
    .flatMap(([, hex]) => (hex ?? "").match(/.{4}/g) ?? [])
    .map((glyph) => letters?.get(Number.parseInt(glyph, 16)) ?? "?")
    .join("");
}
