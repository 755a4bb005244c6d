/** The entries of a cell that holds a JSON list of texts (`["Health", "Other"]`); any other cell is its own only entry. */
export function listCell(cell: string): string[] {
  const text = cell.trim();
  if (!text.startsWith("[") || !text.endsWith("]")) return [cell];
  try {
    const entries: unknown = JSON.parse(text);
    const isList = Array.isArray(entries) && entries.every((entry) => typeof entry === "string");
    return isList ? entries : [cell];
  } catch {
    return [cell];
  }
}
