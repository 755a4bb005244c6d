/** The list with one of its members at another place. */
export function moved<Member>(list: readonly Member[], from: number, to: number): Member[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
