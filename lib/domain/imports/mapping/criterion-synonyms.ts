/** How lists call the criteria of the shipped scoring model, in English, German, French, Spanish and Dutch; by key. */
export const criterionSynonyms: Readonly<Record<string, readonly string[]>> = {
  business_value: [
    "business benefit",
    "geschäftswert",
    "valeur métier",
    "valor de negocio",
    "bedrijfswaarde",
  ],
  reach: ["reichweite", "portée", "alcance", "bereik"],
  strategic_alignment: [
    "strategic fit",
    "strategy fit",
    "strategischer fit",
    "strategiebeitrag",
    "alignement stratégique",
    "alineación estratégica",
    "strategische fit",
  ],
  satisfaction: ["zufriedenheit", "satisfacción", "tevredenheid"],
  data_availability: [
    "data readiness",
    "availability of data",
    "datenlage",
    "datenverfügbarkeit",
    "disponibilité des données",
    "disponibilidad de datos",
    "beschikbaarheid van data",
  ],
  task_simplicity: ["simplicity", "einfachheit der aufgabe", "simplicité", "sencillez", "eenvoud"],
  accuracy_tolerance: ["error tolerance", "fehlertoleranz", "tolérance aux erreurs", "tolerancia a errores"],
  ease_of_implementation: [
    "ease of delivery",
    "umsetzbarkeit",
    "facilité de mise en œuvre",
    "uitvoerbaarheid",
  ],
};
