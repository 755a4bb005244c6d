import { test } from "vitest";
import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { readFile } from "@/lib/server/imports/read-file";
import { suggestMapping } from "@/lib/domain/imports/mapping/suggest-mapping";
import { planImport } from "@/lib/domain/imports/plan-import";
import { groupByRepair } from "@/lib/domain/imports/repair-groups";
import { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { shippedScoringModel } from "@/lib/domain/scoring/shipped-scoring-model";
const criteria = Object.values(shippedScoringModel.axes).flat();
const digest = (t: string) => createHash("sha256").update(t).digest("hex");
async function go(bytes: Uint8Array, name: string) {
  const read = await readFile(bytes, name);
  let s = performance.now();
  const sug = suggestMapping(read.table, { source: name, departments: [], criteria });
  console.log(name, JSON.stringify(read.layout), read.remarks, Math.round(performance.now() - s), "ms");
  for (const c of sug.columns) if (c.target !== "extra" && c.target !== "ignore") console.log(c.index, c.header.slice(0, 50), "→", c.target, c.confidence, c.why.slice(0, 90), JSON.stringify(sug.mapping.columns[c.index]?.options));
  console.log("extra:", sug.columns.filter((c) => c.target === "extra").map((c) => c.header.slice(0, 30)).join(" | "));
  console.log(sug.problems, JSON.stringify(sug.mapping.identity), JSON.stringify(sug.mapping.values).slice(0, 900));
  s = performance.now();
  const plan = planImport({ table: read.table, digest, mapping: Mapping.parse(sug.mapping), known: { cases: [], departments: [], people: new Map(), criteria, today: "2026-11-25" } });
  console.log(Math.round(performance.now() - s), "ms create", plan.create.length, "skip", plan.skip.length, "errors", plan.errors.length, JSON.stringify(plan.byStage), JSON.stringify(plan.byRisk), JSON.stringify(plan.byPersonalData), plan.departments.length, JSON.stringify(plan.departments.slice(0, 4)));
  for (const g of groupByRepair(plan.notices).slice(0, 14)) console.log(g.rows.length, g.code, g.column?.slice(0, 40), "|", g.problem.slice(0, 100), "|", g.repair.slice(0, 60));
  console.log(JSON.stringify(plan.create[0]).slice(0, 1500));
}
test("smoke", async () => {
  await go(readFileSync("tests/fixtures/us_federal_ai_use_cases_2024_part.csv"), "fed.csv");
  const csv = `﻿Titel / Title;Abteilung / Department;Beschreibung;Status;Risiko;Nutzen (niedrig) T€;Nutzen (hoch) T€;Kosten;Anzahl pro Jahr;Minuten je Fall;Start;Verantwortlich;Kennzahl;Ausgangswert;Zielwert;Zieldatum;Datenverfügbarkeit;Data availability;DSGVO;Nr
Rechnungen prüfen;Finanzen;Rechnungen kommen auf Papier;in Arbeit;hoch;120,5;240;35.000,00 €;20.000-30.000;6,5;01.03.2024;ada@example.org;Durchlaufzeit;12,5;4;31.12.2026;;4;ja;1
Bewerbungen sichten;HR;Zu viele;geplant;gering;80;;12.500 €;5.000;12;März 2024;bob@example.org;;;;;;Hoch;nein;1
;HR;ohne Titel;geplant;;;;;;;;;;;;;;;;2
Chatbot;Vertrieb;;Pilotphase;mittel;1.200,00;1.500,00;;;;2025;;;;;;;2;;3
`;
  await go(Buffer.from(csv), "liste.csv");
}, 200_000);
