/** One way of falsifying the audit log, as whoever owns the machine could do it. */
export interface Tampering {
  what: string;
  sql: string;
  /** The entry that `audit:verify` must name. For a rewrite: any number up to this one, with the span that holds it. */
  firstBad: bigint;
  rewritten?: true;
}

const other = "'00000000-0000-4000-8000-000000000000'";

/** Forty ways and one over, on a log of `n` entries whose last entry a checkpoint has seen. */
export function tamperings(n: bigint): Tampering[] {
  const middle = n / 2n;
  return [
    ...editsOfColumns(middle),
    ...editsOfText(n),
    ...editsOfHashes(middle),
    ...deletions(n),
    ...exchanges(n),
    ...additions(n),
    { what: "everything is truncated", sql: 'truncate "AuditEntry"', firstBad: 1n },
    ...[1n, middle, n].map((from) => ({
      what: `everything from entry ${from} is written anew, with right hashes`,
      sql: rewriteFrom(from),
      firstBad: from,
      rewritten: true as const,
    })),
  ];
}

function editsOfColumns(seq: bigint): Tampering[] {
  const values = {
    seq: "seq + 1000000",
    id: other,
    at: `"at" - interval '1 hour'`,
    action: "'useCase.edit'",
    actorId: other,
    objectType: "'person'",
    objectId: other,
    useCaseId: other,
    roundId: other,
  };
  return [
    ...Object.entries(values).map(([column, value]) => ({
      what: `the column ${column} is edited`,
      sql: `update "AuditEntry" set "${column}" = ${value} where seq = ${seq}`,
      firstBad: seq,
    })),
    {
      what: "the name of who did it is taken out",
      sql: `update "AuditEntry" set "actorId" = null where seq = ${seq}`,
      firstBad: seq,
    },
    {
      what: "the clock is put back a day for all",
      sql: `update "AuditEntry" set "at" = "at" - interval '1 day'`,
      firstBad: 1n,
    },
  ];
}

function editsOfText(n: bigint): Tampering[] {
  const middle = n / 2n;
  return [
    ...[1n, middle, n].map((seq) => ({
      what: `the text of entry ${seq} is edited`,
      sql: `update "AuditEntry" set entry = replace(entry, 'tests.', 'other.') where seq = ${seq}`,
      firstBad: seq,
    })),
    {
      what: "the text gets a space at its end",
      sql: `update "AuditEntry" set entry = entry || ' ' where seq = ${middle}`,
      firstBad: middle,
    },
    {
      what: "the text is emptied",
      sql: `update "AuditEntry" set entry = '' where seq = ${middle}`,
      firstBad: middle,
    },
    {
      what: "text and column are edited alike",
      sql: `update "AuditEntry" set entry = replace(entry, 'tests.happened', 'x'), action = 'x' where seq = ${middle}`,
      firstBad: middle,
    },
    {
      what: "the text is replaced and its hash made to fit, but not its columns",
      sql: `update "AuditEntry" set entry = '{}', hash = sha256("prevHash" || convert_to(seq || ':{}', 'UTF8')) where seq = ${middle - 1n}`,
      firstBad: middle - 1n,
    },
    {
      what: "column, text and hash are edited to fit, so that the next one does not continue it",
      sql: `update "AuditEntry" set action = 'x', entry = replace(entry, 'tests.happened', 'x'),
        hash = sha256("prevHash" || convert_to(seq || ':' || replace(entry, 'tests.happened', 'x'), 'UTF8')) where seq = ${middle - 1n}`,
      firstBad: middle,
    },
  ];
}

function editsOfHashes(seq: bigint): Tampering[] {
  return [
    {
      what: "a hash is edited",
      sql: `update "AuditEntry" set hash = sha256(hash) where seq = ${seq}`,
      firstBad: seq,
    },
    {
      what: "a hash is emptied",
      sql: `update "AuditEntry" set hash = '' where seq = ${seq}`,
      firstBad: seq,
    },
    {
      what: "the hash of the entry before is edited",
      sql: `update "AuditEntry" set "prevHash" = sha256("prevHash") where seq = ${seq}`,
      firstBad: seq,
    },
    {
      what: "a hash is edited in both places",
      sql: `update "AuditEntry" set hash = '\\x00' where seq = ${seq};
        update "AuditEntry" set "prevHash" = '\\x00' where seq = ${seq + 1n}`,
      firstBad: seq,
    },
  ];
}

function deletions(n: bigint): Tampering[] {
  const middle = n / 2n;
  const gone = (what: string, where: string, firstBad: bigint): Tampering => ({
    what: `${what} deleted`,
    sql: `delete from "AuditEntry" where ${where}`,
    firstBad,
  });
  return [
    gone("the first entry is", "seq = 1", 1n),
    gone("one in the middle is", `seq = ${middle}`, middle),
    gone("a run in the middle is", `seq between ${middle} and ${middle + 9n}`, middle),
    gone("every third entry is", "seq % 3 = 0", 3n),
    gone("the last entry is", `seq = ${n}`, n),
    gone("the last ten are", `seq > ${n - 10n}`, n - 9n),
    gone("the last half is", `seq > ${middle}`, middle + 1n),
    gone("all are", "true", 1n),
    {
      what: "one in the middle is deleted and the rest renumbered",
      sql: `delete from "AuditEntry" where seq = ${middle}; ${renumber(middle, -1n)}`,
      firstBad: middle,
    },
    {
      what: "the first one is deleted and the rest renumbered",
      sql: `delete from "AuditEntry" where seq = 1; ${renumber(1n, -1n)}`,
      firstBad: 1n,
    },
  ];
}

function exchanges(n: bigint): Tampering[] {
  const swap = (a: bigint, b: bigint): string => `update "AuditEntry" set seq = -1 where seq = ${a};
    update "AuditEntry" set seq = ${a} where seq = ${b}; update "AuditEntry" set seq = ${b} where seq = -1`;
  return [
    { what: "two neighbours change places", sql: swap(n / 2n, n / 2n + 1n), firstBad: n / 2n },
    { what: "two far from each other change places", sql: swap(10n, n - 10n), firstBad: 10n },
    {
      what: "two neighbours exchange their texts",
      sql: `update "AuditEntry" a set entry = b.entry from "AuditEntry" b
        where (a.seq, b.seq) in ((10, 11), (11, 10))`,
      firstBad: 10n,
    },
  ];
}

function additions(n: bigint): Tampering[] {
  const middle = n / 2n;
  const copy = (seq: bigint, from: bigint, id = "gen_random_uuid()"): string =>
    `insert into "AuditEntry" select ${seq}, ${id}, "at", action, "actorId", "objectType", "objectId", "useCaseId",
      "roundId", entry, "prevHash", hash from "AuditEntry" where seq = ${from}`;
  return [
    { what: "one is put before the first", sql: copy(0n, 1n), firstBad: 0n },
    {
      what: "one is put into the middle and the rest renumbered",
      sql: `${renumber(middle, 1n)}; ${copy(middle, middle - 1n)}`,
      firstBad: middle,
    },
    { what: "an old one is repeated at the end", sql: copy(n + 1n, middle), firstBad: n + 1n },
    {
      what: "one without hashes is added at the end",
      sql: `${copy(n + 1n, n)}; update "AuditEntry" set hash = '', "prevHash" = '' where seq = ${n + 1n}`,
      firstBad: n + 1n,
    },
    {
      what: "one stands twice under the same number",
      sql: `alter table "AuditEntry" drop constraint "AuditEntry_pkey"; ${copy(middle, middle)}`,
      firstBad: middle,
    },
  ];
}

function renumber(from: bigint, by: bigint): string {
  return `update "AuditEntry" set seq = -seq where seq >= ${from};
    update "AuditEntry" set seq = -seq + ${by} where seq < 0`;
}

function rewriteFrom(seq: bigint): string {
  return `do $$ declare r record; last bytea := '\\x'; changed text; begin
    select hash into last from "AuditEntry" where seq = ${seq} - 1;
    for r in select * from "AuditEntry" where seq >= ${seq} order by seq loop
      changed := case r.seq when ${seq} then replace(r.entry, 'tests.', 'other.') else r.entry end;
      update "AuditEntry" set entry = changed, action = changed::jsonb->>'action', "prevHash" = coalesce(last, ''),
        hash = sha256(coalesce(last, '') || convert_to(r.seq || ':' || changed, 'UTF8'))
        where seq = r.seq returning hash into last;
    end loop; end $$`;
}
