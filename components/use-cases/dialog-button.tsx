"use client";
import { lazy, type ReactNode, Suspense } from "react";
import { OpeningButton } from "@/components/ui/opening-button";
import type { MetricDialogProps } from "@/components/use-cases/metric-dialog";
import type { PasteReadingsProps } from "@/components/use-cases/paste-readings-dialog";
import type { CorrectReadingProps, ReadingDialogProps } from "@/components/use-cases/reading-dialogs";
import type { RecordedProps } from "@/components/use-cases/recorded-actions";

type Opens =
  | ({ dialog: "liftBlocker" | "meetCondition" } & Omit<RecordedProps, "onClose">)
  | ({ dialog: "metric" } & Omit<MetricDialogProps, "onClose">)
  | ({ dialog: "reading" } & Omit<ReadingDialogProps, "onClose">)
  | ({ dialog: "pasteReadings" } & Omit<PasteReadingsProps, "onClose">)
  | ({ dialog: "correctReading" } & Omit<CorrectReadingProps, "onClose">);

type DialogButtonProps = {
  opens: Opens;
  variant?: "secondary" | "quiet";
  icon?: ReactNode;
  /** What a screen reader hears, where the word on the button alone does not say which thing it is about. */
  accessibleName?: string;
  children: ReactNode;
};

/** A small button in the page that opens a dialog; the dialog is fetched when it is asked for. */
export function DialogButton({
  opens,
  variant = "secondary",
  icon,
  accessibleName,
  children,
}: DialogButtonProps) {
  return (
    <OpeningButton
      size="small"
      variant={variant}
      icon={icon}
      {...(accessibleName ? { "aria-label": accessibleName } : {})}
      opens={(onClose) => <Suspense>{dialogOf(opens, onClose)}</Suspense>}
    >
      {children}
    </OpeningButton>
  );
}

function dialogOf(opens: Opens, onClose: () => void) {
  switch (opens.dialog) {
    case "liftBlocker":
      return <LiftBlockerDialog {...opens} onClose={onClose} />;
    case "meetCondition":
      return <MeetConditionDialog {...opens} onClose={onClose} />;
    case "metric":
      return <MetricDialog {...opens} onClose={onClose} />;
    case "reading":
      return <ReadingDialog {...opens} onClose={onClose} />;
    case "pasteReadings":
      return <PasteReadingsDialog {...opens} onClose={onClose} />;
    case "correctReading":
      return <CorrectReadingDialog {...opens} onClose={onClose} />;
  }
}

const recorded = () => import("@/components/use-cases/recorded-actions");
const readings = () => import("@/components/use-cases/reading-dialogs");

const LiftBlockerDialog = lazy(async () => ({ default: (await recorded()).LiftBlockerDialog }));
const MeetConditionDialog = lazy(async () => ({ default: (await recorded()).MeetConditionDialog }));
const MetricDialog = lazy(async () => ({
  default: (await import("@/components/use-cases/metric-dialog")).MetricDialog,
}));
const ReadingDialog = lazy(async () => ({ default: (await readings()).ReadingDialog }));
const PasteReadingsDialog = lazy(async () => ({
  default: (await import("@/components/use-cases/paste-readings-dialog")).PasteReadingsDialog,
}));
const CorrectReadingDialog = lazy(async () => ({ default: (await readings()).CorrectReadingDialog }));
