import type { Template } from "@/lib/domain/intake/templates";

/** Human resources and legal: questions about our own rules, and what stands in a contract. */
export const knowledgeTemplates: readonly Template[] = [
  {
    id: "onboarding-qa",
    name: "Onboarding Q&A",
    department: "HR",
    summary: "Answers to the questions of newcomers, for their job and their site.",
    taskType: "question-answering",
    typicalData: "The intranet, checklists, and questions that newcomers asked with the answers they got.",
    benefitDrivers: ["Hours of managers and HR", "Days until productive", "Fewer who leave early"],
    examples: {
      title: "Answer newcomers' questions",
      problem:
        "Each newcomer asks about forty questions in the first month. Answers differ by whom they ask.",
      audience: "900 newcomers a year, 25 people in HR services",
      dataSource: "Intranet and 5,200 questions from the newcomers' channel",
    },
    metrics: [
      {
        name: "Days until all accounts and courses are done",
        type: "outcome",
        kind: "efficiency",
        unit: "days",
        direction: "lower",
        method: "Service desk and course system.",
      },
      {
        name: "Newcomers who ask it at least five questions",
        type: "adoption",
        kind: "other",
        unit: "%",
        direction: "higher",
        method: "Log of the tool, first month.",
      },
      {
        name: "Newcomers who know whom to ask",
        type: "guardrail",
        kind: "satisfaction",
        unit: "%",
        direction: "higher",
        method: "Survey after 90 days.",
      },
    ],
  },
  {
    id: "benefits-qa",
    name: "Benefits Q&A",
    department: "HR",
    summary: "Answers about leave, pension and allowances, with the rule they come from.",
    taskType: "question-answering",
    typicalData: "The handbook, agreements, and tickets about benefits with approved answers.",
    benefitDrivers: ["Hours of HR services", "Waiting time of employees", "The same answer for everybody"],
    examples: {
      title: "Answer benefits questions",
      problem:
        "HR answers the same forty questions about leave and pension. In January the queue is nine days long.",
      audience: "4,000 employees, each about six times a year",
      dataSource: "HR handbook, 12,000 tickets with approved answers",
    },
    metrics: [
      {
        name: "Questions answered without HR",
        type: "outcome",
        kind: "efficiency",
        unit: "%",
        direction: "higher",
        method: "HR service desk: questions without a ticket within 3 days.",
      },
      {
        name: "Employees who asked it this quarter",
        type: "adoption",
        kind: "other",
        unit: "people",
        direction: "higher",
        method: "Log of the tool, counted, not named.",
      },
      {
        name: "Answers that contradict the handbook",
        type: "guardrail",
        kind: "accuracy",
        unit: "%",
        direction: "lower",
        method: "100 answers a month, read by HR services.",
      },
    ],
  },
  {
    id: "contract-clause-extraction",
    name: "Contract clause extraction",
    department: "Sales",
    summary: "Terms, dates and liabilities read out of contracts into a table.",
    taskType: "extraction",
    typicalData: "Signed contracts with the fields that lawyers filled in by hand.",
    benefitDrivers: ["Hours of lawyers", "Deadlines that are kept", "Contracts that are searched at all"],
    examples: {
      title: "Find notice periods in supplier contracts",
      problem:
        "Notice periods stand in 6,000 scanned contracts. Last year eleven were renewed because nobody looked.",
      audience: "5 lawyers and 20 buyers, 120 contracts a month",
      dataSource: "Contract archive, 6,000 documents, 800 with filled-in fields",
    },
    metrics: [
      {
        name: "Minutes per contract",
        type: "outcome",
        kind: "efficiency",
        unit: "minutes",
        direction: "lower",
        method: "Twenty contracts timed before and after.",
      },
      {
        name: "Contracts in the table",
        type: "adoption",
        kind: "other",
        unit: "%",
        direction: "higher",
        method: "Archive against table.",
      },
      {
        name: "Clauses that are read wrongly",
        type: "guardrail",
        kind: "accuracy",
        unit: "%",
        direction: "lower",
        method: "50 contracts a month, read again by a lawyer.",
      },
    ],
  },
];
