const ends = ["'", '"', "')", "'))", "';", '";', ")", "\\'", "%'", "$$", "\u02bc", "''"];
const bodies = [
  " or 1=1 --",
  " or '1'='1",
  " union select null, null, null --",
  ' union all select "passwordHash" from "Person" --',
  '; drop table "UseCase"; --',
  "; update \"Person\" set roles = array['admin']; --",
  "; select pg_sleep(5); --",
  " || pg_sleep(5) || '",
  " and (select count(*) from generate_series(1, 100000000)) > 0 --",
  " and 1 = cast((select version()) as int) --",
  "; copy (select 1) to program 'true'; --",
  "/**/or/**/true#",
  " order by 99 --",
  " limit 1 offset (select 1/0) --",
  "\u0000 or true",
];
const alone = [
  "1; select 1",
  "title desc, (select 1)",
  "-priority; --",
  "$1",
  "?",
  "%",
  "_",
  "\\",
  "%%%%",
  "a & b | !c",
  "':*' & (",
  "!!!",
  "<->",
  "(((((((((",
  "{1,2}",
  '{"$gt":""}',
  "[]",
  "null",
  "NaN",
  "-1",
  "1e309",
  "../../etc/passwd",
];

/** Texts that would change a statement, were one of them taken for a part of it. */
export const statements: readonly string[] = [
  ...ends.flatMap((end) => bodies.map((body) => `x${end}${body}`)),
  ...alone,
];
