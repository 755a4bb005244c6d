import type { ColumnEvidence } from "@/lib/domain/imports/mapping/column-evidence";
import { criterionSynonyms } from "@/lib/domain/imports/mapping/criterion-synonyms";
import { matchHeader, phrase } from "@/lib/domain/imports/mapping/header-match";
import type { MappingContext } from "@/lib/domain/imports/mapping/suggestion";
import type { Target } from "@/lib/domain/imports/mapping/target";

/** A target that a column may have, how surely from 0 to 1, and why. */
export interface Candidate {
  target: Target;
  confidence: number;
  why: string;
}

type Kind =
  | "date"
  | "number"
  | "email"
  | "key"
  | "currency"
  | "stage"
  | "risk"
  | "route"
  | "taskType"
  | "personalData"
  | "confidential"
  | "score"
  | "id"
  | "text"
  | "paragraph";

/** What a column may mean: by its header, held against its cells, and by unmistakable cells alone. */
export function candidatesFor(
  header: string,
  evidence: ColumnEvidence,
  context: MappingContext,
): Candidate[] {
  if (evidence.filled === 0 && header.trim() === "") return [];
  const named = [...matchHeader(header), ...matchCriteria(header, context)];
  const byHeader = named.map(({ target, confidence, words }) =>
    weighed(target, { confidence, words }, evidence),
  );
  return [...byHeader, ...byCells(evidence)];
}

function matchCriteria(header: string, { criteria }: MappingContext) {
  const words = phrase(header);
  return criteria.flatMap(({ key, name }) => {
    const target: Target = `score.${key}`;
    const names = [phrase(name), phrase(key), ...(criterionSynonyms[key] ?? []).map(phrase)];
    if (names.includes(words)) return [{ target, confidence: 0.93, words }];
    const bare = words
      .replace(/\b(?:score|rating|note|bewertung|punkte|puntuación|evaluación|beoordeling)\b/g, "")
      .trim();
    if (names.includes(bare)) return [{ target, confidence: 0.95, words: bare }];
    const part = names.find((one) => ` ${words} `.includes(` ${one} `));
    return part === undefined ? [] : [{ target, confidence: 0.7, words: part }];
  });
}

function weighed(
  target: Target,
  { confidence, words }: { confidence: number; words: string },
  evidence: ColumnEvidence,
): Candidate {
  const kind = kindOf(target);
  const fit = fitOf(kind, evidence);
  const why = `The header says “${words}”`;
  if (evidence.filled === 0)
    return { target, confidence: confidence * 0.7, why: `${why}; the column is empty.` };
  if (fit === null) return { target, confidence, why: `${why}.` };
  const share = Math.round(fit * 100);
  // A header is believed over cells that need a word map, less so over cells that can be no date or number, or nothing else.
  const weight = isWord(kind) ? 0.85 + 0.15 * fit : 0.45 + 0.55 * fit;
  return {
    target,
    confidence: Math.min(0.99, confidence * weight + 0.04 * fit),
    why: `${why}; ${share} % of its cells fit.`,
  };
}

function byCells(evidence: ColumnEvidence): Candidate[] {
  if (evidence.filled === 0) return [];
  const found: Candidate[] = [];
  if (evidence.keys > 0.9)
    found.push({ target: "key", confidence: 0.9, why: "Its cells are keys of cases here." });
  if (evidence.emails > 0.9)
    found.push({ target: "owner", confidence: 0.5, why: "Its cells are e-mail addresses." });
  if (evidence.currencies > 0.95)
    found.push({ target: "currency", confidence: 0.75, why: "Its cells are currencies." });
  if (
    evidence.coded.stage > 0.9 &&
    evidence.distinct > 1 &&
    evidence.distinct < 20 &&
    evidence.numbers < 0.1 &&
    evidence.coded.confidential < 0.5
  )
    found.push({ target: "stage", confidence: 0.5, why: "Its cells are words for stages." });
  return found;
}

function kindOf(target: Target): Kind {
  if (target.startsWith("date.") || target.endsWith("On")) return "date";
  if (target.startsWith("score.")) return "score";
  if (/^(yearlyVolume|minutesEach|valueYear|cost)|\.(baseline|target)$/.test(target)) return "number";
  if (target === "externalId") return "id";
  if (target === "owner" || target === "sponsor") return "email";
  if (target === "problem" || target === "audience" || target === "dataSource") return "paragraph";
  const own = [
    "key",
    "currency",
    "stage",
    "risk",
    "route",
    "taskType",
    "personalData",
    "confidential",
  ] as const;
  return own.find((kind) => kind === target) ?? "text";
}

function isWord(kind: Kind): boolean {
  return [
    "stage",
    "risk",
    "route",
    "taskType",
    "personalData",
    "confidential",
    "email",
    "score",
    "text",
  ].includes(kind);
}

function fitOf(kind: Kind, evidence: ColumnEvidence): number | null {
  if (kind === "date") return Math.max(evidence.dates, evidence.numbers * 0.6);
  if (kind === "number") return Math.max(0, evidence.numbers - evidence.dates);
  if (kind === "email") return evidence.emails;
  if (kind === "key") return evidence.keys;
  if (kind === "currency") return evidence.currencies;
  if (kind === "score") return evidence.scores;
  // Identifiers are short, and few rows have the same.
  if (kind === "id")
    return evidence.averageLength > 60 ? 0 : Math.min(1, evidence.distinct / Math.min(evidence.filled, 400));
  if (kind === "text") return null;
  if (kind === "paragraph")
    return 1 - Math.max(evidence.numbers, evidence.dates, evidence.coded.confidential);
  return evidence.coded[kind];
}
