import type { SamplePerson } from "@/prisma/seed/sample-shape";

const signIns: readonly SamplePerson[] = [
  { key: "viewer", name: "Nele Dierkx", department: "customer-service", roles: ["viewer"], signIn: true },
  {
    key: "proposer",
    name: "Mila Haverkamp",
    department: "customer-service",
    roles: ["proposer"],
    signIn: true,
  },
  {
    key: "scorer-a",
    name: "Tomas Rietbergen",
    department: "customer-service",
    roles: ["scorer"],
    signIn: true,
  },
  { key: "scorer-b", name: "Priya Lindeskog", department: "ai-office", roles: ["scorer"], signIn: true },
  { key: "scorer-c", name: "Henrik Baumeister", department: "finance", roles: ["scorer"], signIn: true },
  { key: "delivery", name: "Sofie Claesgens", department: "ai-office", roles: ["delivery"], signIn: true },
  { key: "lead", name: "Annelie Brandhorst", department: "ai-office", roles: ["lead"], signIn: true },
  { key: "lead-b", name: "Bram Osterloh", department: "ai-office", roles: ["lead"], signIn: true },
  {
    key: "executive",
    name: "Margriet van Tholen",
    department: "finance",
    roles: ["executive"],
    signIn: true,
  },
  {
    key: "reviewer-privacy",
    name: "Lucia Ferrandini",
    department: "finance",
    roles: ["reviewer"],
    areas: ["privacy", "security", "legal", "ethics"],
    signIn: true,
  },
  {
    key: "reviewer-finance",
    name: "Otto Reinderhof",
    department: "finance",
    roles: ["reviewer"],
    areas: ["finance"],
    signIn: true,
  },
  {
    key: "reviewer-finance-b",
    name: "Joana Albergaria",
    department: "finance",
    roles: ["reviewer"],
    areas: ["finance"],
    signIn: true,
  },
  { key: "auditor", name: "Ewa Szulczyk", department: "finance", roles: ["auditor"], signIn: true },
  { key: "admin", name: "Daan Verkerke", department: "ai-office", roles: ["admin"], signIn: true },
];

const colleagues: readonly SamplePerson[] = [
  {
    key: "hilde.maesfeld",
    name: "Hilde Maesfeld",
    department: "customer-service",
    roles: ["viewer"],
    signIn: false,
  },
  { key: "pascal.druyts", name: "Pascal Druyts", department: "sales", roles: ["viewer"], signIn: false },
  { key: "karin.oudehaven", name: "Karin Oudehaven", department: "hr", roles: ["proposer"], signIn: false },
  {
    key: "matthias.ellerkamp",
    name: "Matthias Ellerkamp",
    department: "product-development",
    roles: ["viewer"],
    signIn: false,
  },
  { key: "ines.morlaix", name: "Ines Morlaix", department: "marketing", roles: ["proposer"], signIn: false },
  { key: "wout.kerstens", name: "Wout Kerstens", department: "sales", roles: ["proposer"], signIn: false },
  { key: "amira.benhaddou", name: "Amira Benhaddou", department: "hr", roles: ["proposer"], signIn: false },
  {
    key: "jakub.zelenka",
    name: "Jakub Zelenka",
    department: "product-development",
    roles: ["proposer"],
    signIn: false,
  },
];

/** The people of Ardenvelt, an insurer of 6,000 that does not exist: home, motor and small business, in three languages. */
export const samplePeople: readonly SamplePerson[] = [...signIns, ...colleagues];
