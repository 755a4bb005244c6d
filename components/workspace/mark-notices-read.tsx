"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

export function MarkNoticesRead() {
  const router = useRouter();
  const showToast = useToast();
  const [isPending, setPending] = useState(false);
  const mark = async () => {
    setPending(true);
    const result = await api.post("/notices/read");
    setPending(false);
    if (!result.ok) return showToast({ tone: "bad", message: result.problem.detail });
    router.refresh();
  };
  return (
    <Button size="small" onPress={mark} isPending={isPending}>
      Mark all as read
    </Button>
  );
}
