"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { RenameDialogProps } from "@/components/people/rename-dialog";
import { Button } from "@/components/ui/button";

const load = () => import("@/components/people/rename-dialog");
const RenameDialog = dynamic(() => load().then((file) => file.RenameDialog));

export function RenameDepartment({ department }: Pick<RenameDialogProps, "department">) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Rename ${department.name}`}
        aria-haspopup="dialog"
        onHoverStart={load}
        onFocus={load}
        onPress={() => setOpen(true)}
      >
        Rename
      </Button>
      {isOpen ? <RenameDialog department={department} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
