import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { KnownCase } from "@/lib/domain/imports/known-data";
import type { RowNotice } from "@/lib/domain/imports/row-notice";
import { stageNames } from "@/lib/domain/use-cases/stage";

/** Rows whose stage is not taken over, because somebody moved the case here. */
export function stageNotices(cases: readonly ImportedCase[], known: readonly KnownCase[]): RowNotice[] {
  const moved = new Map<string, KnownCase>();
  for (const one of known) {
    if (!one.stageIsOurs) continue;
    moved.set(one.key, one);
    if (one.identity !== null) moved.set(one.identity, one);
  }
  return cases.flatMap(({ row, identity, fields }) => {
    const before = moved.get(identity);
    if (!before || fields.stage === undefined || fields.stage === before.fields.stage) return [];
    const problem = `The list says ${stageNames[fields.stage]}; ${before.key} was moved to ${stageNames[before.fields.stage]} here and stays there.`;
    return [
      {
        row,
        column: null,
        problem,
        repair: "Move the case at its page if the list is right.",
        code: "stageIsOurs" as const,
      },
    ];
  });
}
