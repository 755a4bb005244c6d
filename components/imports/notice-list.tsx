import { groupNotices, type NoticeGroup, type RowNotice, rowWords } from "@/components/imports/notice-groups";
import { repairStep, stepAddress, stepNames } from "@/components/imports/wizard-address";
import { AppLink } from "@/components/ui/app-link";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount } from "@/lib/format/words";

type NoticeListProps = { notices: readonly RowNotice[]; id?: string | undefined };

/** Complaints about rows, by what would put them right; for an upload with the way to the step that can. */
export function NoticeList({ notices, id }: NoticeListProps) {
  const groups = groupNotices(notices);
  return (
    <div>
      {groups.map((group) => (
        <Disclosure key={group.repair} summary={<Summary group={group} />} isOpen={groups.length === 1}>
          <ul className="grid gap-2">
            {group.problems.map(({ column, problem, rows }) => (
              <li
                key={`${column} ${problem}`}
                className="grid max-w-measure gap-0.5 border-l-2 border-line pl-3"
              >
                <span>{problem}</span>
                <span className="text-sm text-ink-2">
                  {column ? `${column}, ` : ""}
                  {rowWords(rows)}
                </span>
              </li>
            ))}
          </ul>
          <RepairLink id={id} code={group.code} />
        </Disclosure>
      ))}
    </div>
  );
}

function RepairLink({ id, code }: { id: string | undefined; code: string | undefined }) {
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

function Summary({ group: { repair, rows } }: { group: NoticeGroup }) {
  return (
    <span>
      {formatCount(rows, "row")}: <span className="font-normal">{repair}</span>
    </span>
  );
}
