"use client";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { MailChoice, type MailSettings, mailChoiceWords } from "@/lib/domain/notices/mails";

type MailFormProps = { settings: MailSettings };

/** Which mails somebody gets, kept as it is ticked. Notices inside the app always come. */
export function MailForm({ settings }: MailFormProps) {
  const showToast = useToast();
  const [chosen, setChosen] = useState(settings);
  const choose = async (choice: MailChoice, isOn: boolean) => {
    setChosen({ ...chosen, [choice]: isOn });
    const me = await api.get<{ version: number }>("/me");
    const result = me.ok
      ? await api.patch("/me", { mails: { [choice]: isOn } }, { version: me.data.version })
      : me;
    if (result.ok) return;
    setChosen((now) => ({ ...now, [choice]: !isOn }));
    showToast({ tone: "bad", message: result.problem.detail });
  };
  return (
    <div className="grid gap-3">
      {MailChoice.options.map((choice) => (
        <Checkbox
          key={choice}
          name={choice}
          {...mailChoiceWords[choice]}
          value={chosen[choice]}
          onChange={(isOn) => void choose(choice, isOn)}
        />
      ))}
    </div>
  );
}
