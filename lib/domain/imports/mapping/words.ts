import { plainWords } from "@/lib/domain/imports/plain-words";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import { Route, TaskType } from "@/lib/domain/use-cases/schema";
import { type Stage, stageNames, stages } from "@/lib/domain/use-cases/stage";

/** Words as lists write them, in English, German, French, Spanish and Dutch, separated by commas. */
const stageLists: Partial<Record<Stage, string>> = {
  draft: "draft, entwurf, brouillon, borrador, concept",
  submitted:
    "submitted, proposed, idea, ideas, ideation, discovery, new, initiated, planned, backlog, requested, open, eingereicht, vorgeschlagen, idee, neu, geplant, offen, soumis, proposé, idée, nouveau, planifié, presentado, propuesto, nuevo, planificado, ingediend, voorgesteld, nieuw, gepland, not started, nicht begonnen, non commencé, no iniciado, niet gestart",
  triage: "triage, screening, under review, in prüfung, prüfung, à l'étude, en revisión, in beoordeling",
  scoring: "scoring, assessment, evaluation, bewertung, évaluation, evaluación, beoordeling",
  review: "review, decision pending, entscheidung, décision, decisión, besluit",
  parked:
    "parked, on hold, deferred, paused, postponed, zurückgestellt, pausiert, en attente, suspendu, aplazado, en pausa, uitgesteld, geparkeerd",
  approved: "approved, funded, accepted, genehmigt, freigegeben, bewilligt, approuvé, aprobado, goedgekeurd",
  building:
    "building, in development, development, in progress, wip, delivery, in delivery, execution, in umsetzung, umsetzung, in arbeit, in entwicklung, entwicklung, in bearbeitung, en cours, en développement, développement, en curso, en desarrollo, desarrollo, in ontwikkeling, in uitvoering, bezig, doing, acquisition and/or development, implementation",
  piloting:
    "piloting, pilot, pilotphase, poc, proof of concept, mvp, beta, pilote, piloto, test, testing, implementation and assessment",
  live: "live, in production, production, deployed, in use, operational, in betrieb, produktiv, im einsatz, en production, en service, déployé, en producción, desplegado, in productie, in gebruik, operation and maintenance, in mission, done, completed, fertig, abgeschlossen, terminé, completado, afgerond",
  retired:
    "retired, decommissioned, sunset, stillgelegt, abgeschaltet, außer betrieb, retiré, mis hors service, retirado, uitgefaseerd, research or administrative action complete",
  stopped:
    "stopped, cancelled, canceled, abandoned, gestoppt, abgebrochen, arrêté, abandonné, annulé, detenido, cancelado, stopgezet, geannuleerd",
  declined: "declined, rejected, abgelehnt, rejeté, refusé, rechazado, afgewezen",
};

const yes = "yes, y, true, 1, x, ja, j, wahr, oui, o, vrai, sí, si, s, verdadero, waar, ✓, ✔";
const no = "no, n, false, 0, nein, falsch, non, faux, falso, nee, onwaar, ✗, -";

const riskLists: Partial<Record<Risk, string>> = {
  high: "high, high-risk, high risk, rights-impacting, safety-impacting, both, hoch, hohes risiko, élevé, haut, alto, hoog, unacceptable, yes, ja, oui, sí",
  standard:
    "standard, low, minimal, limited, medium, moderate, neither, normal, none, niedrig, gering, mittel, begrenzt, faible, limité, moyen, bajo, medio, limitado, laag, beperkt, gemiddeld, no, nein, non, nee",
  notAssessed:
    "not assessed, notassessed, unknown, tbd, pending, unbewertet, unbekannt, offen, non évalué, inconnu, no evaluado, desconocido, niet beoordeeld, onbekend",
};

const scoreLists: Record<string, string> = {
  "1": "very low, sehr niedrig, sehr gering, très faible, muy bajo, zeer laag",
  "2": "low, l, niedrig, gering, faible, bajo, baja, laag",
  "3": "medium, med, m, moderate, average, mittel, moyen, moyenne, medio, media, gemiddeld",
  "4": "high, h, hoch, élevé, élevée, haut, alto, alta, hoog",
  "5": "very high, sehr hoch, très élevé, muy alto, zeer hoog",
};

export const stageWords = wordMap<Stage>(stageLists, stages, stageNames);
export const riskWords = wordMap<Risk>(riskLists, ["high", "standard", "notAssessed"]);
export const personalDataWords = wordMap<PersonalData>(
  { yes, no, unknown: "unknown, tbd, unbekannt, inconnu, desconocido, onbekend, not sure" },
  ["yes", "no", "unknown"],
);
export const yesNoWords = wordMap<"yes" | "no">({ yes, no }, ["yes", "no"]);
export const scoreWords = wordMap<string>(scoreLists, []);
export const routeWords = wordMap<Route>(
  {
    rules: "rules, rule-based, regeln, règles, reglas, regels",
    classicalMl: "classical ml, machine learning, ml, predictive",
    prompt: "prompting, prompt engineering, llm, genai, generative ai",
    retrieval: "rag, retrieval augmented generation, retrieval-augmented generation, search",
    retrievalAndTune: "rag and fine-tuning, rag + fine-tuning",
    tune: "fine-tune, fine-tuning, finetune, finetuning, feinabstimmung",
    inProduct: "buy, cots, saas, kaufen, acheter, comprar, kopen",
    dont: "no ai, none needed",
    undecided: "unknown, tbd, open, offen",
  },
  Route.options,
  routeNames,
);
export const taskTypeWords = wordMap<TaskType>(
  {
    "question-answering": "q&a, qa, question answering, faq",
    summarisation: "summarization, summary, summaries, zusammenfassung, résumé, resumen, samenvatting",
    drafting:
      "writing, generation, content generation, text generation, texterstellung, rédaction, redacción",
    classification:
      "classifying, routing, triage, klassifikation, klassifizierung, clasificación, classificatie",
    extraction: "information extraction, data extraction, extraktion, extracción, extractie",
    code: "coding, code generation, programming",
    translation: "übersetzung, traduction, traducción, vertaling",
    recommendation: "recommender, empfehlung, recommandation, recomendación",
    conversation: "chatbot, chat, assistant, dialog, dialogue",
    other: "other, sonstiges, autre, otro, overig",
  },
  TaskType.options,
  taskTypeNames,
);

function wordMap<Value extends string>(
  lists: Partial<Record<Value, string>>,
  own: readonly Value[],
  names: Partial<Record<Value, string>> = {},
): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const [value, list] of Object.entries(lists) as [Value, string][]) {
    for (const word of list.split(", ")) if (!map.has(plainWords(word))) map.set(plainWords(word), value);
  }
  for (const value of own) {
    map.set(plainWords(value), value);
    const name = names[value];
    if (name !== undefined) map.set(plainWords(name), value);
  }
  return map;
}
