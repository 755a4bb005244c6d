"use client";
import type { ComponentProps } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { PageFailed } from "@/components/workspace/page-failed";

export default function WorkspaceError(props: ComponentProps<typeof PageFailed>) {
  return (
    <PageFrame>
      <PageFailed {...props} />
    </PageFrame>
  );
}
