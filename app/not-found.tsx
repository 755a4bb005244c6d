import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";
import { Wordmark } from "@/components/shell/wordmark";
import { PageNotFound } from "@/components/workspace/page-not-found";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main>
      <PageFrame>
        <div className="pb-8">
          <Wordmark />
        </div>
        <PageNotFound />
      </PageFrame>
    </main>
  );
}
