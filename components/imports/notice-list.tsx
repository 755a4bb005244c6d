import { groupNotices, type NoticeGroup, type RowNotice, rowWords } from "@/components/imports/notice-groups";
import { Disclosure } from "@/components/ui/disclosure";
import { formatCount } from "@/lib/format/words";

/** Complaints about rows, by what would put them right. */
export function NoticeList({ notices }: { notices: readonly RowNotice[] }) {
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
        </Disclosure>
      ))}
    </div>
  );
}

function Summary({ group: { repair, rows } }: { group: NoticeGroup }) {
  return (
    <span>
      {formatCount(rows, "row")}: <span className="font-normal">{repair}</span>
    </span>
  );
}
