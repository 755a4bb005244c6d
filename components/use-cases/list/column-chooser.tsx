"use client";
import { Columns3 } from "lucide-react";
import dynamic from "next/dynamic";
import type { Density } from "@/components/shell/appearance";
import { OpeningButton } from "@/components/ui/opening-button";
import type { ListState } from "@/components/use-cases/list/list-address";

// Fetched when somebody is about to choose: the list is read far more often.
const load = () => import("@/components/use-cases/list/column-dialog");
const ColumnDialog = dynamic(() => load().then((file) => file.ColumnDialog));

type ColumnChooserProps = { state: ListState; density: Density; withoutMoney: boolean };

export function ColumnChooser(props: ColumnChooserProps) {
  return (
    <OpeningButton
      icon={<Columns3 className="size-4" strokeWidth={1.5} aria-hidden />}
      aria-haspopup="dialog"
      onHoverStart={load}
      onFocus={load}
      opens={(onClose) => <ColumnDialog {...props} onClose={onClose} />}
    >
      Columns
    </OpeningButton>
  );
}
