"use client";
import { DepartmentForm } from "@/components/people/department-form";
import { Dialog } from "@/components/ui/dialog";

export interface RenameDialogProps {
  department: { id: string; version: number; code: string; name: string };
  onClose: () => void;
}

export function RenameDialog({ department, onClose }: RenameDialogProps) {
  return (
    <Dialog
      title={`Rename ${department.name}`}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
    >
      <DepartmentForm department={department} onSaved={onClose} />
    </Dialog>
  );
}
