import type { Template } from "@/lib/domain/intake/templates";

/** Customer service: replies, calls, tickets, and what customers say. */
export const serviceTemplates: readonly Template[] = [
  {
    id: "inquiry-auto-reply",
    name: "Inquiry auto-reply",
    department: "Customer service",
    summary:
      "A first answer to the questions that come in again and again, read by an agent before it goes out.",
    taskType: "drafting",
    typicalData:
      "Inquiries of two years with the answers that were sent, and the articles of the help centre.",
    benefitDrivers: ["Minutes per answer", "Waiting time of customers", "Fewer second contacts"],
    examples: {
      title: "Draft answers to delivery questions",
      problem:
        "Agents type the same twenty answers about delivery times all day. Customers wait up to two days for them.",
      audience: "35 agents, about 600 inquiries a day",
      dataSource: "Helpdesk, 180,000 answered inquiries since 2023",
    },
    metrics: [
      {
        name: "Inquiries solved at the first contact",
        type: "outcome",
        kind: "satisfaction",
        unit: "%",
        direction: "higher",
        method: "Helpdesk: no second contact on the same matter within 7 days.",
      },
      {
        name: "Answers that began as a draft",
        type: "adoption",
        kind: "other",
        unit: "%",
        direction: "higher",
        method: "Helpdesk: share of answers sent from a draft.",
      },
      {
        name: "Answers with a wrong statement",
        type: "guardrail",
        kind: "accuracy",
        unit: "%",
        direction: "lower",
        method: "100 sent answers a month, read by a team lead.",
      },
    ],
  },
  {
    id: "call-summary",
    name: "Call summary",
    department: "Customer service",
    summary: "What was said and promised in a call, written down when the call ends.",
    taskType: "summarisation",
    typicalData: "Recordings or transcripts with the notes that agents wrote after them.",
    benefitDrivers: ["Work after the call", "Complete notes", "Handover without asking again"],
    examples: {
      title: "Summarise claims calls",
      problem:
        "After each call an agent types notes for three minutes. Half of the notes leave out what was promised.",
      audience: "80 agents, 1,500 calls a day",
      dataSource: "Telephone system, 40,000 recorded calls with notes",
    },
    metrics: [
      {
        name: "Work after a call",
        type: "outcome",
        kind: "efficiency",
        unit: "seconds",
        direction: "lower",
        method: "Telephone system, median per agent and week.",
      },
      {
        name: "Calls with a summary that was kept",
        type: "adoption",
        kind: "other",
        unit: "%",
        direction: "higher",
        method: "Share of summaries saved with few changes or none.",
      },
      {
        name: "Promises that are missing in the summary",
        type: "guardrail",
        kind: "accuracy",
        unit: "%",
        direction: "lower",
        method: "50 calls a month, listened to again.",
      },
    ],
  },
  {
    id: "ticket-routing",
    name: "Ticket routing",
    department: "Customer service",
    summary: "Each ticket goes to the team that can solve it, without a round through the others.",
    taskType: "classification",
    typicalData: "Closed tickets with the team that solved them.",
    benefitDrivers: ["Fewer transfers", "Time to the first answer", "Dispatchers free for hard cases"],
    examples: {
      title: "Send IT tickets to the right team",
      problem:
        "Every third ticket is passed on at least once. Each time costs a day and somebody's patience.",
      audience: "6 dispatchers, 900 tickets a day",
      dataSource: "Ticket system, 300,000 closed tickets",
    },
    metrics: [
      {
        name: "Tickets that are passed on",
        type: "outcome",
        kind: "efficiency",
        unit: "%",
        direction: "lower",
        method: "Ticket system: tickets with more than one team.",
      },
      {
        name: "Tickets routed without a dispatcher",
        type: "adoption",
        kind: "other",
        unit: "%",
        direction: "higher",
        method: "Ticket system.",
      },
      {
        name: "Urgent tickets in the wrong queue",
        type: "guardrail",
        kind: "accuracy",
        unit: "per month",
        direction: "lower",
        method: "Every urgent ticket of the month is looked at.",
      },
    ],
  },
  {
    id: "feedback-clustering",
    name: "Feedback clustering",
    department: "Product development",
    summary: "Thousands of comments sorted into the few things that people want.",
    taskType: "classification",
    typicalData: "Comments from surveys, reviews and the support inbox, some sorted by hand.",
    benefitDrivers: [
      "Time from comment to decision",
      "Comments that are read at all",
      "Fewer wrong priorities",
    ],
    examples: {
      title: "Sort product feedback by theme",
      problem:
        "4,000 comments a month come in, two people read about one in ten. Releases are planned on a hunch.",
      audience: "12 product managers, each release",
      dataSource: "Survey tool and app reviews, 60,000 comments, 2,000 of them labelled",
    },
    metrics: [
      {
        name: "Days from a comment to its theme",
        type: "outcome",
        kind: "efficiency",
        unit: "days",
        direction: "lower",
        method: "Date of the comment to date of the report.",
      },
      {
        name: "Product managers who use the themes in planning",
        type: "adoption",
        kind: "other",
        unit: "people",
        direction: "higher",
        method: "Asked once a quarter.",
      },
      {
        name: "Comments in the wrong theme",
        type: "guardrail",
        kind: "accuracy",
        unit: "%",
        direction: "lower",
        method: "200 comments a month, sorted again by hand.",
      },
    ],
  },
];
