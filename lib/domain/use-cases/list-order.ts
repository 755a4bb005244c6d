import { z } from "zod";

/** The orders of the list: `-` begins with the most or latest; where two words stand, the second decides within the first. */
export const ListOrder = z.enum([
  "-number",
  "number",
  "-priority",
  "priority",
  "title",
  "-title",
  "-updated",
  "updated",
  "-created",
  "created",
  "since",
  "-since",
  "-value",
  "value",
  "department,-priority",
  "department,title",
]);
export type ListOrder = z.infer<typeof ListOrder>;

export const listOrderNames: Record<ListOrder, string> = {
  "-number": "Newest first",
  number: "Oldest first",
  "-priority": "Priority, highest first",
  priority: "Priority, lowest first",
  title: "Title, A to Z",
  "-title": "Title, Z to A",
  "-updated": "Changed last",
  updated: "Unchanged longest",
  "-created": "Created last",
  created: "Created first",
  since: "Longest in its stage",
  "-since": "Shortest in its stage",
  "-value": "Value, highest first",
  value: "Value, lowest first",
  "department,-priority": "Department, then priority",
  "department,title": "Department, then title",
};

/** An order by amounts tells who has more: for those alone who may read the money of every case. */
export function ordersByMoney(order: ListOrder): boolean {
  return order === "value" || order === "-value";
}
