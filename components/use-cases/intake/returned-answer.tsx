"use client";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { LongText } from "@/components/use-cases/long-text";

type ReturnedAnswerProps = {
  question: string;
  answer: string;
  onChange: (answer: string) => void;
  errorMessage: string | undefined;
};

/** The one question that a lead came back with, and the place to answer it. */
export function ReturnedAnswer({ question, answer, onChange, errorMessage }: ReturnedAnswerProps) {
  return (
    <div className="grid gap-4 pb-6">
      <Notice tone="warn" title="The lead asks before this can go on">
        <LongText text={question} />
      </Notice>
      <TextArea
        name="answer"
        label="Your answer"
        description="It goes to the lead who asked. If it changes an answer below, change that too."
        rows={3}
        value={answer}
        onChange={onChange}
        errorMessage={errorMessage}
      />
    </div>
  );
}
