import { CheckStep } from "@/components/imports/check-step";
import { ColumnsStep } from "@/components/imports/columns-step";
import { IdentityStep } from "@/components/imports/identity-step";
import { SheetStep } from "@/components/imports/sheet-step";
import { ValuesStep } from "@/components/imports/values-step";
import { type WizardStep, wizardSteps } from "@/components/imports/wizard-address";
import { WizardNav } from "@/components/imports/wizard-nav";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Currency } from "@/lib/domain/shared/currency";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { getReading } from "@/lib/server/imports/queries";
import type { ReadingView } from "@/lib/server/imports/reading-view";
import type { ImportView } from "@/lib/server/imports/rows";
import { ask } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { reportNames } from "../report-names";
import { valueChoices } from "./value-choices";

const currencies = [...Currency.options].sort();

type WizardPageProps = { actor: Actor; view: ImportView; step: WizardStep | null };

/** The steps of going through an upload. A preset has answered all but the last. */
export async function WizardPage({ actor, view, step: asked }: WizardPageProps) {
  const { id, preset, presetId } = view;
  const isByPreset = preset !== null;
  const step = isByPreset ? "check" : (asked ?? (presetId ? "check" : "columns"));
  return (
    <>
      {isByPreset ? null : <WizardNav id={id} steps={wizardSteps} current={step} />}
      {step === "check" ? <Check view={view} /> : <Step step={step} reading={await readingOf(actor, id)} />}
    </>
  );
}

function Check({ view: { id, version, fileName, preset, mapping } }: { view: ImportView }) {
  if (preset === null && mapping === null) {
    return (
      <Notice
        title="Say first what the columns mean"
        actions={<LinkButton href={`/imports/${id}?step=columns`}>Go to the columns</LinkButton>}
      />
    );
  }
  return (
    <CheckStep
      key={version}
      id={id}
      version={version}
      fileName={fileName}
      isByPreset={preset !== null}
      names={reportNames}
    />
  );
}

type StepProps = { step: Exclude<WizardStep, "check">; reading: ReadingView | string };

// Keyed by version: another sheet has other columns, and a step must not keep what was chosen for the old ones.
function Step({ step, reading }: StepProps) {
  if (typeof reading === "string") {
    return (
      <Notice tone="bad" title="The file cannot be read this way">
        <p>{reading}</p>
      </Notice>
    );
  }
  const key = `${step} ${reading.version}`;
  if (step === "sheet") return <SheetStep key={key} reading={reading} />;
  if (step === "columns") {
    const stages = Object.entries(stageNames).map(([value, label]) => ({ value, label }));
    return <ColumnsStep key={key} reading={reading} stages={stages} currencies={currencies} />;
  }
  if (step === "values") return <ValuesStep key={key} reading={reading} choices={valueChoices(reading)} />;
  return <IdentityStep key={key} reading={reading} />;
}

async function readingOf(actor: Actor, id: string): Promise<ReadingView | string> {
  try {
    return await ask(getReading, actor, {}, id);
  } catch (error) {
    if (error instanceof DomainError) return error.fields[0]?.message ?? error.message;
    throw error;
  }
}
