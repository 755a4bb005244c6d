import type { ReactNode } from "react";
import type { RankedCase } from "@/components/portfolio/budget-line";
import { MovementMark } from "@/components/portfolio/movement-mark";
import type { RankedColumn } from "@/components/portfolio/ranked-columns";
import { SelectBox } from "@/components/portfolio/select-box";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { Tag } from "@/components/ui/tag";

/** On which side of the line a row stands: said to screen readers, drawn as a full or dotted margin for the others. */
const sides = {
  above: { words: "covered by the budget", margin: "border-l-accent" },
  below: { words: "not covered by the budget", margin: "border-l-line-strong [--tw-border-style:dotted]" },
  skipped: { words: "blocked, the budget skips it", margin: "border-l-transparent" },
  unknownCost: {
    words: "cost unknown, the budget does not count it",
    margin: "border-l-transparent",
  },
};

export function RankedRow({ row, columns }: { row: RankedCase; columns: readonly RankedColumn[] }) {
  const { key, title, rank, movement, cutLine, departmentName, next, confidential } = row;
  const side = cutLine ? sides[cutLine] : null;
  const folded = columns.filter(({ isFolded }) => isFolded).map((column) => column.key);
  const told = [
    ...(folded.includes("department") && departmentName ? [departmentName] : []),
    ...(folded.includes("next") ? [next] : []),
  ];
  return (
    <tr
      className={`has-[:checked]:bg-accent-soft ${side ? `max-lg:border-l-3 max-lg:pl-3 ${side.margin}` : ""}`}
    >
      <Cell label="Rank" align="end" className={side ? `lg:border-l-3 ${side.margin}` : undefined}>
        {rank} <MovementMark movement={movement} />
        {side ? <span className="sr-only">, {side.words}</span> : null}
      </Cell>
      <th scope="row" data-label="Case">
        <div>
          <span className="flex items-center gap-2 text-xs">
            <SelectBox caseKey={key} /> <KeyLabel>{key}</KeyLabel>{" "}
            {confidential ? <Tag>confidential</Tag> : null}
          </span>
          <AppLink href={`/use-cases/${key}`} className="text-link line-clamp-3">
            {title}
          </AppLink>
          {told.length > 0 ? (
            <span className="hidden text-xs font-normal text-ink-2 lg:max-xl:block">{told.join(" · ")}</span>
          ) : null}
        </div>
      </th>
      {columns.map(({ key: column, name, align, isFolded, cell }) => (
        <Cell key={column} label={name} align={align} className={isFolded ? "lg:max-xl:hidden" : undefined}>
          {cell(row)}
        </Cell>
      ))}
    </tr>
  );
}

type CellProps = {
  label: string;
  align?: "end" | undefined;
  className?: string | undefined;
  children: ReactNode;
};

function Cell({ label, align, className, children }: CellProps) {
  return (
    <td data-label={label} data-align={align} className={className}>
      <div>{children}</div>
    </td>
  );
}
