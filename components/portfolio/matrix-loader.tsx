"use client";
import dynamic from "next/dynamic";

/** Drawn in the browser alone, which knows how large it is; the list costs none of its script. */
export const MatrixView = dynamic(() => import("@/components/portfolio/matrix/matrix-view"), {
  ssr: false,
  loading: () => <div className="matrix-frame" role="status" aria-label="The matrix is being drawn" />,
});
