import type { ReactNode } from "react";

type BannerProps = { label: string; mark?: ReactNode; actions?: ReactNode; children: ReactNode };

/** One line above every page, for what is true of all of them: these are samples, it is read-only. */
export function Banner({ label, mark, actions, children }: BannerProps) {
  return (
    <section
      aria-label={label}
      data-screen-only
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-sunken px-4 py-2 text-sm sm:px-6 lg:px-10"
    >
      {mark}
      <p className="flex-[1_1_16rem]">{children}</p>
      {actions}
    </section>
  );
}
