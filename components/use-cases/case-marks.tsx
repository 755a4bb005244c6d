import { FlaskConical, Lock } from "lucide-react";
import { Tag } from "@/components/ui/tag";

type CaseMarksProps = { sample: boolean; confidential: boolean };

/** What is stamped on a case: it is only a sample, it is confidential. */
export function CaseMarks({ sample, confidential }: CaseMarksProps) {
  return (
    <>
      {confidential ? (
        <Tag tone="info" icon={<Lock className="size-3" strokeWidth={1.5} aria-hidden />}>
          confidential
        </Tag>
      ) : null}
      {sample ? (
        <Tag icon={<FlaskConical className="size-3" strokeWidth={1.5} aria-hidden />}>sample</Tag>
      ) : null}
    </>
  );
}
