import { rowWords } from "@/components/imports/row-words";
import { repairStep, stepAddress, stepNames } from "@/components/imports/wizard-address";
import { AppLink } from "@/components/ui/app-link";
import { Disclosure } from "@/components/ui/disclosure";
import type { RepairGroup } from "@/lib/domain/imports/row-notice";
import { formatCount } from "@/lib/format/words";

type NoticeListProps = { groups: readonly RepairGroup[]; id?: string | undefined };

/** Complaints about rows, by what would put them right; for an upload with the way to the step that can. */
export function NoticeList({ groups, id }: NoticeListProps) {
  return (
    <div>
      {groups.map((group) => (
        <Disclosure key={group.repair} summary={<Summary group={group} />} isOpen={groups.length === 1}>
          <ul className="grid gap-2">
            {group.problems.map(({ column, problem, rows, firstRows }) => (
              <li
                key={`${column} ${problem}`}
                className="grid max-w-measure gap-0.5 border-l-2 border-line pl-3"
              >
                <span>{problem}</span>
                <span className="text-sm text-ink-2">
                  {column ? `${column}, ` : ""}
                  {rowWords(firstRows, rows)}
                </span>
              </li>
            ))}
          </ul>
          {group.moreProblems > 0 ? (
            <p className="mt-2 text-sm text-ink-2">
              and {formatCount(group.moreProblems, "other cell")} like these
            </p>
          ) : null}
          <RepairLink id={id} code={group.code} />
        </Disclosure>
      ))}
    </div>
  );
}

function RepairLink({ id, code }: { id: string | undefined; code: RepairGroup["code"] }) {
  const step = repairStep(code);
  if (!id || !step) return null;
  return (
    <AppLink
      href={stepAddress(id, step)}
      className="text-link mt-2 inline-flex min-h-6 items-center touch:min-h-11"
    >
      Put right under “{stepNames[step]}”
    </AppLink>
  );
}

function Summary({ group: { repair, rows } }: { group: RepairGroup }) {
  return (
    <span>
      {formatCount(rows, "row")}: <span className="font-normal">{repair}</span>
    </span>
  );
}
