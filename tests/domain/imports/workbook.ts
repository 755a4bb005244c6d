import { Workbook, type Worksheet } from "exceljs";

type Cell = string | number | boolean | Date | null | object;

/** An Excel workbook of one sheet; `change` works on it before it is packed. */
export function workbook(
  rows: readonly (readonly Cell[])[],
  change: (sheet: Worksheet, book: Workbook) => void = () => {},
): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("List");
  for (const row of rows) sheet.addRow([...row]);
  change(sheet, book);
  return packed(book);
}

async function packed(book: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await book.xlsx.writeBuffer());
}
