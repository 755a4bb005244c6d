"use client";
import type { ComponentProps } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { Wordmark } from "@/components/shell/wordmark";
import { PageFailed } from "@/components/workspace/page-failed";

export default function AppError(props: ComponentProps<typeof PageFailed>) {
  return (
    <main>
      <PageFrame>
        <div className="pb-8">
          <Wordmark />
        </div>
        <PageFailed {...props} />
      </PageFrame>
    </main>
  );
}
