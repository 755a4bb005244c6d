"use client";
import { useEffect, useRef } from "react";
import { Radio, RadioGroup, type RadioGroupProps } from "react-aria-components/RadioGroup";
import { FieldError, FieldHead, type FieldWords } from "@/components/ui/field-frame";

type Card = { value: string; title: string; description?: string };

type RadioCardsProps = Omit<RadioGroupProps, "className" | "style" | "children" | "isInvalid"> &
  FieldWords & {
    /** Selected by the keys 1, 2, 3 … in this order, and by the arrow keys. */
    cards: readonly Card[];
    /** A way out that is no grade, set apart from the cards ("Can't judge"); key 0. */
    wayOut?: Card;
  };

const cardStyle =
  "group relative flex min-h-8 flex-col gap-1 border border-line-strong bg-surface p-3 -mt-px text-sm hover:bg-accent-soft data-selected:z-1 data-selected:border-accent data-selected:bg-accent-soft data-disabled:cursor-not-allowed data-disabled:border-dashed data-disabled:text-ink-3 data-focus-visible:z-2 data-focus-visible:focus-ring md:mt-0 md:-ml-px";

export function RadioCards(props: RadioCardsProps) {
  const { label, description, errorMessage, cards, wayOut, ...rest } = props;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const group = root.current;
    group?.addEventListener("keydown", chooseByDigit);
    return () => group?.removeEventListener("keydown", chooseByDigit);
  }, []);
  return (
    <RadioGroup
      ref={root}
      orientation="horizontal"
      validationBehavior="aria"
      {...rest}
      isInvalid={Boolean(errorMessage)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <div className="grid pt-px md:auto-cols-fr md:grid-flow-col md:pl-px">
        {cards.map((card, index) => (
          <Radio key={card.value} value={card.value} data-digit={index + 1} className={cardStyle}>
            <span className="flex items-baseline gap-2">
              <kbd className="text-base font-normal text-ink-3 group-data-selected:text-accent" aria-hidden>
                {index + 1}
              </kbd>
              <span className="font-semibold group-data-selected:text-accent">{card.title}</span>
              <span className="mt-1 ml-auto size-2.5 flex-none self-start rounded-full border border-line-strong group-data-selected:border-accent group-data-selected:bg-accent group-data-selected:forced-color-adjust-none" />
            </span>
            {card.description ? (
              <span className="text-ink-2 group-data-selected:text-ink">{card.description}</span>
            ) : null}
          </Radio>
        ))}
      </div>
      {wayOut ? (
        <Radio
          value={wayOut.value}
          data-digit={0}
          className="group mt-2 inline-flex min-h-8 items-center gap-2.5 rounded-sm pr-2 text-sm data-disabled:cursor-not-allowed data-disabled:text-ink-3 data-focus-visible:focus-ring touch:min-h-11"
        >
          <span className="tick-frame m-0 rounded-full group-data-selected:border-[5px] group-data-selected:border-accent" />
          <span>
            <span className="font-semibold">{wayOut.title}</span>
            {wayOut.description ? <span className="text-ink-2">: {wayOut.description}</span> : null}
          </span>
        </Radio>
      ) : null}
      <FieldError message={errorMessage} />
    </RadioGroup>
  );
}

function chooseByDigit(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-9]$/.test(event.key)) return;
  const group = event.currentTarget as HTMLDivElement;
  const input = group.querySelector<HTMLInputElement>(`[data-digit="${event.key}"] input`);
  if (!input || input.disabled) return;
  event.preventDefault();
  input.focus();
  input.click();
}
