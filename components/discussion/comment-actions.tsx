"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { CommentForm, type Place } from "@/components/discussion/comment-form";
import type { Mention } from "@/components/discussion/mentions";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

type CommentActionsProps = {
  comment: { id: string; version: number; body: string; author: string; mentions: Mention[] };
  place: Place;
  isOwn: boolean;
  canAnswer: boolean;
};

/** What can be done with a comment: answer it; change it or take it back where it is one's own. */
export function CommentActions({ comment, place, isOwn, canAnswer }: CommentActionsProps) {
  const [open, setOpen] = useState<"answer" | "edit" | "delete">();
  const close = () => setOpen(undefined);
  if (open === "answer") {
    const label = `Answer ${comment.author}`;
    return <CommentForm place={{ ...place, parent: comment.id }} label={label} hasFocus onClose={close} />;
  }
  if (open === "edit") {
    return <CommentForm place={place} label="Change the comment" edited={comment} hasFocus onClose={close} />;
  }
  if (open === "delete") return <Deletion id={comment.id} version={comment.version} onClose={close} />;
  const of = (word: string) => `${word} the comment of ${comment.author}`;
  return (
    <div data-screen-only className="-ml-2 flex flex-wrap">
      {canAnswer ? (
        <Button size="small" variant="quiet" aria-label={of("Answer")} onPress={() => setOpen("answer")}>
          Answer
        </Button>
      ) : null}
      {isOwn ? (
        <>
          <Button size="small" variant="quiet" aria-label={of("Change")} onPress={() => setOpen("edit")}>
            Change
          </Button>
          <Button size="small" variant="quiet" aria-label={of("Take back")} onPress={() => setOpen("delete")}>
            Take back
          </Button>
        </>
      ) : null}
    </div>
  );
}

type DeletionProps = { id: string; version: number; onClose: () => void };

function Deletion({ id, version, onClose }: DeletionProps) {
  const router = useRouter();
  const showToast = useToast();
  const [isSending, setSending] = useState(false);
  const takeBack = async () => {
    setSending(true);
    const answer = await api.delete(`/comments/${id}`, { version });
    setSending(false);
    if (!answer.ok) return showToast({ tone: "bad", message: answer.problem.detail || answer.problem.title });
    onClose();
    router.refresh();
  };
  return (
    <div className="flex flex-wrap items-center gap-2 pt-1">
      <p>Take it back? Its words are gone for everybody.</p>
      <Button size="small" variant="danger" isPending={isSending} onPress={() => void takeBack()}>
        Take it back
      </Button>
      <Button size="small" variant="quiet" onPress={onClose} isDisabled={isSending} autoFocus>
        Keep it
      </Button>
    </div>
  );
}
