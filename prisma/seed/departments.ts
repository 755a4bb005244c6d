import type { SampleDepartment } from "@/prisma/seed/sample-shape";

export const sampleDepartments: readonly SampleDepartment[] = [
  { code: "customer-service", name: "Customer Service" },
  { code: "marketing", name: "Marketing" },
  { code: "sales", name: "Sales" },
  { code: "hr", name: "HR" },
  { code: "product-development", name: "Product Development" },
  { code: "ai-office", name: "AI Office" },
  { code: "finance", name: "Finance, Risk and Legal" },
];
