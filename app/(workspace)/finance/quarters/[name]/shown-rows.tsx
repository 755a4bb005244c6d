import { MissingCases } from "@/components/finance/missing-cases";
import { PoolTable } from "@/components/finance/policy-tables";
import { quarterHref, showNames } from "@/components/finance/quarter-address";
import { QuarterRows } from "@/components/finance/quarter-rows";
import { LinkButton } from "@/components/ui/link-button";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { isOverdrawn } from "@/lib/domain/finance-policy/pool-use";
import { formatCount } from "@/lib/format/words";
import { listPools } from "@/lib/server/finance-policy/queries";
import { ask } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { listPeriodRows } from "@/lib/server/value-periods/listed-rows";
import type { Period } from "@/lib/server/value-periods/queries";
import type { AskedRows } from "./asked-rows";

type ShownRowsProps = { actor: Actor; period: Period; asked: AskedRows };

/** What stands behind the number that was opened. */
export async function ShownRows({ actor, period, asked }: ShownRowsProps) {
  return (
    <Section
      id="rows"
      title={showNames[asked.show]}
      actions={
        <LinkButton href={`/finance/quarters/${period.name}#open-points`} size="small">
          Close the rows
        </LinkButton>
      }
    >
      {await content({ actor, period, asked })}
    </Section>
  );
}

async function content({ actor, period, asked: { show, ...narrower } }: ShownRowsProps) {
  if (show === "missing") return <MissingCases missing={period.checks.missing} />;
  if (show === "pools") {
    const { data } = await ask(listPools, actor, {});
    return <PoolTable pools={data.filter(isOverdrawn)} />;
  }
  const rows = await ask(listPeriodRows, actor, { show, ...narrower, limit: 50 }, period.name);
  const { next, total } = rows.page;
  const { cursor: _, ...same } = narrower;
  return (
    <>
      <QuarterRows rows={rows} caption={showNames[show]} />
      {next || narrower.cursor ? (
        <Pagination
          summary={`${formatCount(rows.data.length, "row")}${total === null ? "" : ` of ${total}`}`}
          previousHref={narrower.cursor ? quarterHref(period.name, show, same) : undefined}
          nextHref={next ? quarterHref(period.name, show, { ...same, cursor: next }) : undefined}
        />
      ) : null}
    </>
  );
}
