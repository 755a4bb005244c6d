import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Theme = "light" | "dark";
type Triple = readonly [number, number, number];

const stylesheet = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = readTokens(stylesheet);
const themes = ["light", "dark"] as const;
const backgrounds = ["paper", "surface", "sunken"] as const;

describe.each(themes)("the %s theme", (theme) => {
  test.each(["ink", "ink-2", "ink-3", "accent", "accent-hover", "ok", "warn", "bad", "info"])(
    "%s can be read on every background",
    (name) => {
      for (const background of backgrounds)
        expect(contrast(theme, name, background)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(["accent", "ok", "warn", "bad", "info"])("%s and ink can be read on %s-soft", (name) => {
    expect(contrast(theme, name, `${name}-soft`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, "ink", `${name}-soft`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, "ink-2", `${name}-soft`)).toBeGreaterThanOrEqual(4.5);
  });

  test("text on a filled button can be read, hovered or not", () => {
    expect(contrast(theme, "on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme, "on-accent", "accent-hover")).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["line-strong", "focus", "accent", "gain", "loss"])("%s stands out as a graphic", (name) => {
    expect(contrast(theme, name, "paper")).toBeGreaterThanOrEqual(3);
    expect(contrast(theme, name, "surface")).toBeGreaterThanOrEqual(3);
  });

  test("every chart colour stands out on both backgrounds", () => {
    for (const colour of chartColours()) {
      expect(contrast(theme, colour, "paper"), colour).toBeGreaterThanOrEqual(3);
      expect(contrast(theme, colour, "surface"), colour).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(["normal", "protanopia", "deuteranopia", "tritanopia"] as const)(
    "no two chart colours look alike in %s vision",
    (vision) => {
      const seen = chartColours().map((name) => oklab(seenWith(vision, colourOf(theme, name))));
      for (const [index, a] of seen.entries()) {
        for (const b of seen.slice(index + 1)) expect(distance(a, b) * 100).toBeGreaterThanOrEqual(10);
      }
    },
  );
});

test("the default palette of Tailwind is gone, so only the tokens can be used", () => {
  expect(stylesheet).toMatch(/--\*: initial;/);
  expect([...tokens.keys()].filter((name) => /^(zinc|slate|gray|red|blue|indigo)-\d/.test(name))).toEqual([]);
});

test("there are six chart colours and no seventh", () => {
  expect(chartColours()).toHaveLength(6);
});

function chartColours(): string[] {
  return [...tokens.keys()].filter((name) => name.startsWith("chart-"));
}

function readTokens(css: string): Map<string, Record<Theme, Triple>> {
  const declaration = /--color-([\w-]+):\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|(#\w{6}))/g;
  const pairs = [...css.matchAll(declaration)].map(([, name = "", light, dark, both = ""]) => {
    return [name, { light: linear(light ?? both), dark: linear(dark ?? both) }] as const;
  });
  return new Map(pairs);
}

function colourOf(theme: Theme, name: string): Triple {
  const token = tokens.get(name);
  if (!token) throw new Error(`globals.css has no --color-${name}`);
  return token[theme];
}

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2 contrast ratio. */
function contrast(theme: Theme, foreground: string, background: string): number {
  const luminance = (name: string) => dot([0.2126, 0.7152, 0.0722], colourOf(theme, name));
  const [darker = 0, lighter = 0] = [luminance(foreground), luminance(background)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

type Matrix = readonly [Triple, Triple, Triple];

// Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
const visions: Record<"normal" | "protanopia" | "deuteranopia" | "tritanopia", Matrix> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenWith(vision: keyof typeof visions, colour: Triple): Triple {
  return times(visions[vision], colour).map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple;
}

/** Ottosson's OKLab from linear sRGB. */
function oklab(colour: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])],
  );
}

function times(matrix: Matrix, vector: Triple): Triple {
  return [dot(matrix[0], vector), dot(matrix[1], vector), dot(matrix[2], vector)];
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
