"use client";
import { useState } from "react";
import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import { ReasonField } from "@/components/ui/reason-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import type { ActionProps } from "@/components/use-cases/action-facts";
import { needText } from "@/components/use-cases/needs";
import { api } from "@/lib/client/api";

export function SubmitDialog({ facts, onClose }: ActionProps) {
  const { key, version, missingToSubmit } = facts;
  return (
    <ActionDialog
      useCaseKey={key}
      title={`Submit ${key}`}
      confirmLabel="Submit"
      doneMessage={`${key} is submitted. A lead looks at it next.`}
      onClose={onClose}
      send={() => api.post(`/use-cases/${key}/submit`, {}, { version })}
    >
      {() =>
        missingToSubmit.length > 0 ? (
          <Notice tone="warn" title="Before it can be submitted">
            <Items items={missingToSubmit} />
            {facts.canEdit ? (
              <AppLink href={`/use-cases/${key}/edit`} className="text-link">
                Fill that in
              </AppLink>
            ) : null}
          </Notice>
        ) : (
          <p>
            A lead reads it, takes it into triage, or comes back with one question. You can follow it here.
          </p>
        )
      }
    </ActionDialog>
  );
}

export function AcceptSponsorshipDialog({ facts: { key, version }, onClose }: ActionProps) {
  return (
    <ActionDialog
      useCaseKey={key}
      title={`Sponsor ${key}`}
      confirmLabel="Accept"
      doneMessage={`You are the sponsor of ${key}.`}
      onClose={onClose}
      send={() => api.post(`/use-cases/${key}/accept-sponsorship`, {}, { version })}
    >
      {() => (
        <p>
          You stand behind this case with your name: you want it done, and you answer for it when money is
          decided. As one of its people you can no longer rate or decide it.
        </p>
      )}
    </ActionDialog>
  );
}

export function AcceptForTriageDialog({ facts: { key, version }, onClose }: ActionProps) {
  return (
    <ActionDialog
      useCaseKey={key}
      title={`Accept ${key} for triage`}
      confirmLabel="Accept for triage"
      doneMessage={`${key} is in triage.`}
      onClose={onClose}
      send={() => api.post(`/use-cases/${key}/move`, { verb: "acceptForTriage" }, { version })}
    >
      {() => (
        <p>Its people are told. In triage you complete the ready list, ask back, or put a panel to work.</p>
      )}
    </ActionDialog>
  );
}

export function ReturnDialog({ facts: { key, version }, onClose }: ActionProps) {
  const [question, setQuestion] = useState("");
  return (
    <ActionDialog
      useCaseKey={key}
      title={`Return ${key} with a question`}
      confirmLabel="Return"
      doneMessage={`${key} is back with its proposer.`}
      onClose={onClose}
      needs={[needText("question", question, "Ask one question.")]}
      send={() => api.post(`/use-cases/${key}/return`, { question }, { version })}
    >
      {(errors) => (
        <ReasonField
          name="question"
          label="Your question"
          description="One question that the proposer can answer. They then submit again."
          value={question}
          onChange={setQuestion}
          errors={errors}
        />
      )}
    </ActionDialog>
  );
}

export function RevealDialog({ facts: { key, version, whyNotReveal }, onClose }: ActionProps) {
  const [reason, setReason] = useState("");
  return (
    <ActionDialog
      useCaseKey={key}
      title={`Reveal the scores of ${key}`}
      confirmLabel="Reveal"
      doneMessage={`The scores of ${key} are revealed.`}
      onClose={onClose}
      needs={whyNotReveal ? [needText("reason", reason, "Give the reason for revealing now.")] : []}
      send={() => api.post(`/use-cases/${key}/reveal`, reason.trim() ? { reason } : {}, { version })}
    >
      {(errors) => (
        <>
          <p>
            Every rating becomes visible to all who may see the case, with its evidence. A reveal is never
            undone, and whoever reveals does not decide.
          </p>
          {whyNotReveal ? <Notice tone="warn">{whyNotReveal}</Notice> : null}
          {whyNotReveal || errors.reason ? (
            <ReasonField
              value={reason}
              onChange={setReason}
              errors={errors}
              label="Reason for revealing now"
            />
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}

export function Items({ items }: { items: readonly string[] }) {
  return (
    <ul className="list-disc pl-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
