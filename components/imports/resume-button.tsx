"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

/** Goes on with an import where it stopped. */
export function ResumeButton({ id, version }: { id: string; version: number }) {
  const router = useRouter();
  const showToast = useToast();
  const [isPending, setPending] = useState(false);
  const resume = async () => {
    setPending(true);
    const result = await api.post(`/imports/${id}/commit`, {}, { version });
    setPending(false);
    if (!result.ok) showToast({ tone: "bad", message: result.problem.detail });
    router.refresh();
  };
  return (
    <Button variant="primary" onPress={resume} isPending={isPending}>
      Go on where it stopped
    </Button>
  );
}
