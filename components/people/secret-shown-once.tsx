"use client";
import { Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface SecretShownOnceProps {
  title: string;
  /** What to do with it. */
  advice: string;
  label: string;
  secret: string;
}

/** A link or token that cannot be shown again. */
export function SecretShownOnce({ title, advice, label, secret }: SecretShownOnceProps) {
  const [copyLabel, setCopyLabel] = useState("Copy");
  const copy = () => {
    navigator.clipboard.writeText(secret).then(
      () => setCopyLabel("Copied"),
      () => setCopyLabel("Copying is blocked: select the text"),
    );
  };
  return (
    <Notice tone="ok" title={title} live="polite">
      <div className="grid gap-3">
        <p>{advice}</p>
        <textarea
          readOnly
          rows={2}
          aria-label={label}
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
          className="control font-mono text-sm break-all"
        />
        <div>
          <Button size="small" icon={<Copy className="size-4" strokeWidth={1.5} />} onPress={copy}>
            {copyLabel}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
