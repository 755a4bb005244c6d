import type { Target } from "@/lib/domain/imports/mapping/target";

/** How headers name a target, in English, German, French, Spanish and Dutch, in `headerPhrases` form, between commas. */
export const headerSynonyms: Partial<Record<Target, string>> = {
  title:
    "title, use case, use case name, use case title, name of use case, project, project name, project title, idea, initiative, application, name, titel, anwendungsfall, bezeichnung, projekt, projektname, vorhaben, titre, intitulé, nom, nom du projet, cas d'usage, cas d usage, nombre, título, caso de uso, nombre del proyecto, naam, toepassing, projectnaam, naam toepassing, usecase, thema, subject",
  department:
    "department, dept, business unit, division, team, organisation, organization, org unit, unit name, owner department, agency, abteilung, fachbereich, bereich, geschäftsbereich, referat, service, département, direction, departamento, área, unidad, afdeling, directie, organisatieonderdeel, ministry, function",
  departmentCode:
    "department code, dept code, agency abbreviation, abbreviation, cost centre, cost center, division code, abteilungskürzel, kürzel, kostenstelle, code département, code service, código departamento, afdelingscode, department id",
  departmentName:
    "department name, agency name, abteilungsname, nom du département, nombre del departamento, afdelingsnaam",
  problem:
    "problem, problem statement, description, purpose, summary, objective, need, use case description, intended purpose, what problem does it solve, pain point, business problem, what is it about, about, worum geht es, beschreibung, problem beschreibung, problembeschreibung, ziel, zweck, nutzenbeschreibung, besoin, problème, objectif, descripción, problema, propósito, necesidad, beschrijving, probleem, doel, omschrijving",
  audience:
    "audience, users, user group, target users, who has it, stakeholders, beneficiaries, zielgruppe, nutzer, anwender, nutzergruppe, utilisateurs, bénéficiaires, public cible, usuarios, público, destinatarios, gebruikers, doelgroep",
  key: "key, case key, tunefolio key, uc key, schlüssel",
  externalId:
    "id, identifier, external id, external key, reference, ref, record id, use case id, ticket, ticket id, project id, nr, no, number, kennung, kenn nr, laufende nummer, lfd nr, projektnummer, identifiant, référence, numéro, identificador, referencia, número, kenmerk, nummer, referentie, source id, issue key",
  owner:
    "owner, owner email, owner e mail, business owner, product owner, responsible, contact, contact email, lead, project lead, verantwortlich, verantwortliche, verantwortlicher, ansprechpartner, projektleitung, e mail, email, responsable, contact responsable, courriel, propietario, correo, contacto, eigenaar, verantwoordelijke, contactpersoon",
  sponsor:
    "sponsor, executive sponsor, sponsor email, sponsor e mail, auftraggeber, förderer, commanditaire, patrocinador, opdrachtgever",
  stage:
    "stage, status, phase, state, lifecycle, stage of development, development stage, life cycle stage, stufe, projektstatus, stand, statut, étape, état, etapa, estado, fase, stadium",
  route:
    "route, approach, solution approach, technique, method, ai technique, lösungsweg, ansatz, vorgehen, technik, approche, enfoque, técnica, aanpak, techniek",
  taskType:
    "task type, task, type of task, use case type, type, aufgabentyp, aufgabe, art der aufgabe, type de tâche, tipo de tarea, soort taak, taaktype",
  dataSource:
    "data source, data sources, data, source data, training data, data used, datasets, dataset, datenquelle, datenquellen, daten, source de données, sources de données, données, fuente de datos, datos, databron, gegevens, databronnen",
  risk: "risk, risk level, risk class, risk category, ai act class, ai act risk, risk assessment, rights impacting safety impacting, risiko, risikoklasse, risikostufe, risque, niveau de risque, riesgo, nivel de riesgo, risico, risiconiveau",
  personalData:
    "personal data, pii, personally identifiable information, contains pii, uses personal data, gdpr, personenbezogene daten, personenbezogen, dsgvo, données personnelles, rgpd, données à caractère personnel, datos personales, persoonsgegevens, avg",
  confidential:
    "confidential, restricted, is confidential, vertraulich, confidentiel, confidencial, vertrouwelijk",
  tags: "tags, tag, labels, keywords, topic, topics, topic area, category, categories, use case topic area, schlagwörter, schlagworte, stichworte, kategorie, thema, mots clés, catégorie, étiquettes, etiquetas, categoría, palabras clave, trefwoorden, categorie",
  yearlyVolume:
    "yearly volume, annual volume, volume, volume per year, cases per year, requests per year, items per year, frequency, how often, transactions, anzahl pro jahr, volumen, vorgänge pro jahr, fälle pro jahr, menge, volume annuel, nombre par an, volumen anual, casos por año, jaarlijks volume, aantal per jaar",
  minutesEach:
    "minutes each, minutes, minutes per case, minutes per item, time per case, handling time, min per case, mins per case, effort minutes, minuten, minuten je fall, minuten pro fall, bearbeitungszeit, durée, minutes par cas, temps de traitement, minutos, minutos por caso, tiempo, minuten per stuk, behandeltijd",
  valueYear:
    "value year, value a year, yearly value, annual value, value, benefit, benefits, annual benefit, yearly benefit, savings, annual savings, expected value, expected benefit, roi value, estimate value year, nutzen, jahresnutzen, nutzen pro jahr, einsparung, einsparungen, wert, bénéfice, gain, gain annuel, valeur, économies, beneficio, ahorro, ahorro anual, valor, valor anual, opbrengst, besparing, waarde, jaarlijkse waarde",
  cost: "cost, costs, investment, budget, total cost, one off cost, implementation cost, capex, price, estimate cost, kosten, investition, aufwand, coût, coûts, investissement, coste, costo, inversión, presupuesto, investering, begroting, projektkosten",
  currency: "currency, ccy, währung, devise, monnaie, moneda, divisa, valuta",
  "date.initiated":
    "date initiated, started, start date, start, date started, begin, initiated, created, created at, created on, date created, submitted on, project start, beginn, startdatum, projektstart, angelegt am, erstellt am, début, date de début, date de création, inicio, fecha de inicio, fecha inicio, aanvang, begindatum, gestart op",
  "date.acquisition":
    "date when acquisition and or development began, development start, development began, acquisition date, entwicklungsbeginn, beschaffung, début du développement, inicio del desarrollo, start ontwikkeling",
  "date.implemented":
    "date implemented, go live, go live date, golive, live date, live on, launched, launch date, production date, implemented, deployment date, in betrieb seit, produktivsetzung, einführung, live seit, mise en production, date de mise en service, fecha de puesta en marcha, puesta en producción, livegang, datum livegang, in productie sinds",
  "date.retired":
    "date retired, retired, end date, retired on, decommissioned, end, ende, enddatum, außerbetriebnahme, fin, date de fin, fecha fin, fecha de retiro, einddatum, uit gebruik",
  "metric1.name":
    "metric, kpi, success metric, outcome metric, metric name, kpi name, kennzahl, messgröße, erfolgskennzahl, indicateur, indicador, métrica, meetwaarde, succesmaat",
  "metric1.unit": "unit, metric unit, kpi unit, unit of measure, einheit, unité, unidad de medida, eenheid",
  "metric1.baseline":
    "baseline, baseline value, current value, metric baseline, kpi baseline, kpi today, kpi now, today, heute, ausgangswert, istwert, ist wert, ist, valeur initiale, valeur actuelle, línea base, valor actual, nulmeting, huidige waarde",
  "metric1.baselineOn":
    "baseline date, baseline on, measured on, datum ausgangswert, date de référence, fecha línea base, datum nulmeting",
  "metric1.target":
    "target, target value, goal value, metric target, kpi target, goal, kpi goal, zielwert, sollwert, soll, cible, valeur cible, objetivo, valor objetivo, meta, streefwert, doelwaarde",
  "metric1.targetOn":
    "target date, due date, kpi by, metric by, by when, bis wann, target by, due, zieldatum, zieltermin, fällig am, échéance, date cible, fecha objetivo, fecha límite, streefdatum, einddoel datum",
};

/** Words that make a range of a quantity: "Nutzen (niedrig)" is the low value. */
export const rangeWords = {
  Low: "low, min, minimum, from, lower, pessimistic, worst case, conservative, niedrig, von, untergrenze, pessimistisch, bas, minimal, mínimo, bajo, desde, laag, ondergrens",
  High: "high, max, maximum, upper, optimistic, best case, hoch, bis, obergrenze, optimistisch, haut, maximal, máximo, alto, hasta, hoog, bovengrens",
  "": "likely, expected, realistic, most likely, wahrscheinlich, erwartet, probable, realista, waarschijnlijk",
} as const;
