/** Whole months from one month to another (YYYY-MM), negative when the second comes first. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

/** The month that lies `count` months after another; before it where `count` is negative. */
export function addMonths(month: string, count: number): string {
  const number = monthNumber(month) + count;
  const [year, index] = [Math.floor(number / 12), number - Math.floor(number / 12) * 12];
  return `${year}-${String(index + 1).padStart(2, "0")}`;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
