import "server-only";
import { ask, type Query } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";

const ROWS_A_PAGE = 200;

interface Listed<Row> {
  data: Row[];
  /** Not there where the list comes whole. */
  page?: { next: string | null };
}

// biome-ignore lint/suspicious/noExplicitAny: lists have no common input type.
export type ListQuery<Row> = Query<any, Listed<Row>>;

/** A list as somebody asks for it. */
interface Asked {
  actor: Actor;
  filter: object;
  /** The case or the metric whose list it is. */
  target?: string;
}

/** Every row of a list, a page at a time. The first page is asked for at once: what refuses it, refuses here. */
export async function everyPage<Row>(list: ListQuery<Row>, asked: Asked): Promise<AsyncIterable<Row[]>> {
  return onFrom(list, asked, await pageOf(list, asked, null));
}

async function* onFrom<Row>(list: ListQuery<Row>, asked: Asked, first: Listed<Row>): AsyncGenerator<Row[]> {
  let listed = first;
  yield listed.data;
  while (listed.page?.next) {
    listed = await pageOf(list, asked, listed.page.next);
    yield listed.data;
  }
}

function pageOf<Row>(
  list: ListQuery<Row>,
  { actor, filter, target }: Asked,
  cursor: string | null,
): Promise<Listed<Row>> {
  const isPaged = "shape" in list.input && "cursor" in (list.input.shape as object);
  const part = isPaged ? { limit: ROWS_A_PAGE, ...(cursor ? { cursor } : {}) } : {};
  return ask(list, actor, { ...filter, ...part }, target);
}
