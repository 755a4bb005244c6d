import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { DialogButton } from "@/components/use-cases/dialog-button";
import { LongText } from "@/components/use-cases/long-text";
import { areaNames } from "@/lib/domain/access/role-names";
import type { ReviewArea } from "@/lib/domain/access/roles";
import { type BlockerKind, blockerNames } from "@/lib/domain/governance/blocker";
import { formatDate } from "@/lib/format/date";
import type { BlockerView } from "@/lib/server/scoring/rows";

type CaseBlockersProps = {
  useCaseKey: string;
  blockers: readonly BlockerView[];
  /** The areas in which this reader may lift one. */
  liftable: readonly string[];
};

export function CaseBlockers({ useCaseKey, blockers, liftable }: CaseBlockersProps) {
  if (blockers.length === 0) return null;
  return (
    <Section
      id="blockers"
      title="Blockers"
      lead="They stand outside the score. While one is open, the case cannot be funded."
    >
      <ul>
        {blockers.map((blocker) => (
          <li
            key={blocker.id}
            className="flex flex-wrap items-start justify-between gap-3 border-b border-line py-3"
          >
            <Blocker blocker={blocker} />
            {blocker.liftedAt === null && liftable.includes(blocker.area) ? (
              <DialogButton
                opens={{ dialog: "liftBlocker", useCaseKey, id: blocker.id, version: blocker.version }}
              >
                Lift it
              </DialogButton>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Blocker({ blocker }: { blocker: BlockerView }) {
  const { kind, area, reason, raisedBy, raisedAt, liftedBy, liftedAt, liftReason } = blocker;
  return (
    <div className="min-w-0 flex-[1_1_20rem]">
      <p className="flex flex-wrap items-baseline gap-x-4 font-semibold">
        {blockerNames[kind as BlockerKind] ?? kind}
        <span className="font-normal">
          {liftedAt ? (
            <StatusPill shape="cross">Lifted</StatusPill>
          ) : (
            <StatusPill tone="bad">Open</StatusPill>
          )}
        </span>
      </p>
      <LongText text={reason} size="small" />
      <p className="text-sm text-ink-2">
        Raised by {raisedBy ?? "somebody who left"} on {formatDate(raisedAt)};{" "}
        {areaNames[area as ReviewArea] ?? area} lifts it.
      </p>
      {liftedAt ? (
        <div className="mt-2 border-l-2 border-line pl-3">
          <LongText text={liftReason ?? ""} size="small" />
          <p className="text-sm text-ink-2">
            Lifted by {liftedBy ?? "somebody who left"} on {formatDate(liftedAt)}.
          </p>
        </div>
      ) : null}
    </div>
  );
}
