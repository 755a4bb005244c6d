"use client";
import dynamic from "next/dynamic";
import type { RenameDialogProps } from "@/components/people/rename-dialog";
import { OpeningButton } from "@/components/ui/opening-button";

const load = () => import("@/components/people/rename-dialog");
const RenameDialog = dynamic(() => load().then((file) => file.RenameDialog));

export function RenameDepartment({ department }: Pick<RenameDialogProps, "department">) {
  return (
    <OpeningButton
      size="small"
      variant="quiet"
      aria-label={`Rename ${department.name}`}
      aria-haspopup="dialog"
      onHoverStart={load}
      onFocus={load}
      opens={(onClose) => <RenameDialog department={department} onClose={onClose} />}
    >
      Rename
    </OpeningButton>
  );
}
