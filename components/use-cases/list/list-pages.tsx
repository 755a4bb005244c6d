"use client";
import { useEffect, useState } from "react";
import { Pagination } from "@/components/ui/pagination";

type ListPagesProps = {
  summary: string;
  /** Number of this page and its own address. */
  page: number;
  href: string;
  firstHref: string;
  nextHref?: string | undefined;
};

// A cursor only leads onwards. The way back is remembered while the tab lives, and nowhere else.
const visited = new Map<string, string>();

export function ListPages({ summary, page, href, firstHref, nextHref }: ListPagesProps) {
  const [previous, setPrevious] = useState(page > 1 ? firstHref : undefined);
  useEffect(() => {
    visited.set(`${firstHref} ${page}`, href);
    setPrevious(page > 1 ? (visited.get(`${firstHref} ${page - 1}`) ?? firstHref) : undefined);
  }, [firstHref, page, href]);
  return <Pagination summary={summary} previousHref={previous} nextHref={nextHref} />;
}
