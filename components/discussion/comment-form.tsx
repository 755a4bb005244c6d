"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { MentionList } from "@/components/discussion/mention-list";
import { type Mention, mentionsIn } from "@/components/discussion/mentions";
import { useMentions } from "@/components/discussion/use-mentions";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { api, type Problem } from "@/lib/client/api";

/** Where a comment goes: the case, one of its sections, the comment that it answers. */
export interface Place {
  useCaseKey: string;
  section?: string;
  parent?: string;
}

type CommentFormProps = {
  place: Place;
  label: string;
  edited?: { id: string; version: number; body: string; mentions: Mention[] };
  hasFocus?: boolean;
  /** For a form that opens beside a comment; the one that stands in the page stays. */
  onClose?: () => void;
};

/** Writes or changes a comment. Behind an @ it offers the people who can read this. */
export function CommentForm({ place, label, edited, hasFocus = false, onClose }: CommentFormProps) {
  const id = useId();
  const router = useRouter();
  const showToast = useToast();
  const [body, setBody] = useState(edited?.body ?? "");
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const area = useRef<HTMLTextAreaElement>(null);
  const mentions = useMentions({ area, place, known: edited?.mentions ?? [], onChange: setBody });

  const send = async () => {
    if (body.trim() === "") return area.current?.focus();
    setSending(true);
    setProblem(undefined);
    const input = { body, mentions: mentionsIn(body, mentions.chosen).map((mention) => mention.id) };
    const { useCaseKey, ...where } = place;
    const answer = edited
      ? await api.patch(`/comments/${edited.id}`, input, { version: edited.version })
      : await api.post(`/use-cases/${useCaseKey}/comments`, { ...input, ...where });
    setSending(false);
    if (!answer.ok) return setProblem(answer.problem);
    setBody("");
    showToast({ tone: "ok", message: edited ? "The comment is changed." : "Your comment stands." });
    onClose?.();
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mentions.onKeyDown(event)) return;
    if (event.key === "Escape" && onClose) onClose();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
  };
  return (
    <form noValidate onSubmit={submit} className="grid max-w-measure gap-2 py-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="relative">
        <textarea
          ref={area}
          id={id}
          rows={3}
          value={body}
          // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked for it, right where they asked.
          autoFocus={hasFocus}
          onChange={(event) => {
            setBody(event.target.value);
            mentions.lookFor(event.target.value, event.target.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={mentions.close}
          aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ""}`}
          aria-invalid={problem ? true : undefined}
          {...mentions.inputProps}
          className="control block field-sizing-content max-h-120 min-h-20 w-full resize-y text-md"
        />
        <MentionList {...mentions.list} />
      </div>
      {problem ? (
        <p id={`${id}-problem`} role="alert" className="text-sm font-medium text-bad">
          {problem.errors[0]?.message ?? (problem.detail || problem.title)}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          type="submit"
          size="small"
          variant={edited || place.parent ? "primary" : "secondary"}
          isPending={isSending}
        >
          {edited ? "Save" : place.parent ? "Answer" : "Comment"}
        </Button>
        {onClose ? (
          <Button size="small" variant="quiet" onPress={onClose} isDisabled={isSending}>
            Cancel
          </Button>
        ) : null}
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          Markdown works. @ and a name tells somebody.
        </p>
      </div>
    </form>
  );
}
