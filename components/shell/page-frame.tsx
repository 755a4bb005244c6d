import type { ReactNode } from "react";

const widths = { form: "max-w-form", page: "max-w-page", wide: "max-w-wide" };

type PageFrameProps = { width?: "form" | "page" | "wide"; children: ReactNode };

/** The margins of every page. "page" for most, "wide" for ranked tables, "form" for one column of questions. */
export function PageFrame({ width = "page", children }: PageFrameProps) {
  return <div className={`px-4 py-6 sm:px-6 lg:px-10 lg:py-8 ${widths[width]}`}>{children}</div>;
}

type MainAndSideProps = { side: ReactNode; sideLabel: string; isSideFirst?: boolean; children: ReactNode };

/** Twelve columns: eight for the main text, four for the panel, which stays in view; one column below 1024 px. */
export function MainAndSide({ side, sideLabel, isSideFirst = false, children }: MainAndSideProps) {
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-12">
      <div className={`min-w-0 lg:col-span-8 ${isSideFirst ? "lg:order-2" : ""}`}>{children}</div>
      <aside aria-label={sideLabel} className={`min-w-0 lg:col-span-4 ${isSideFirst ? "lg:order-1" : ""}`}>
        <div className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto">{side}</div>
      </aside>
    </div>
  );
}
