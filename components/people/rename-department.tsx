"use client";
import { useState } from "react";
import { DepartmentForm } from "@/components/people/department-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

interface RenameDepartmentProps {
  department: { id: string; version: number; code: string; name: string };
}

export function RenameDepartment({ department }: RenameDepartmentProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title={`Rename ${department.name}`}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet" aria-label={`Rename ${department.name}`}>
          Rename
        </Button>
      }
    >
      <DepartmentForm department={department} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}
