"use client";
import { ArrowDown, ArrowUp, GripVertical, Pin, PinOff, X } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { type Density, densities } from "@/components/shell/appearance";
import { rememberAppearance } from "@/components/shell/remember-appearance";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchField } from "@/components/ui/search-field";
import { type ListState, listAddress } from "@/components/use-cases/list/list-address";
import { moved } from "@/components/use-cases/list/moved";
import {
  type ChosenColumn,
  chosenColumns,
  columnsTextOf,
  ListColumn,
  listColumnNames,
  usualColumns,
} from "@/lib/domain/use-cases/list-columns";

type ColumnDialogProps = { state: ListState; density: Density; withoutMoney: boolean; onClose: () => void };

const densityNames: Record<Density, string> = { compact: "Compact", regular: "Regular", roomy: "Roomy" };

/** Which columns stand beside the case, in which order, and which stay in sight; the choice goes into the address. */
export function ColumnDialog({ state, density, withoutMoney, onClose }: ColumnDialogProps) {
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [rows, setRows] = useState<string>(density);
  // Kept here as well: the next choice must not wait until the address and the list have followed this one.
  const [chosen, setChosen] = useState(() => chosenColumns(state.cols));
  const choose = (columns: readonly ChosenColumn[]) => {
    setChosen(columns);
    const text = columnsTextOf(columns);
    const cols = text === "" || text === columnsTextOf(usualColumns) ? undefined : text;
    router.replace(listAddress({ ...state, cols }) as Route, { scroll: false });
  };
  const isShown = (name: ListColumn) =>
    listColumnNames[name].toLowerCase().includes(typed.trim().toLowerCase());
  const left = ListColumn.options.filter(
    (name) =>
      isShown(name) &&
      !chosen.some((column) => column.name === name) &&
      !(withoutMoney && (name === "value" || name === "cost")),
  );
  return (
    <Dialog title="Columns and rows" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <div className="grid gap-4">
        <RadioGroup
          label="Height of rows"
          orientation="horizontal"
          value={rows}
          onChange={(value) => {
            setRows(value);
            rememberAppearance("density", densities.find((each) => each === value) ?? "regular");
          }}
          options={densities.map((value) => ({ value, label: densityNames[value] }))}
        />
        <SearchField label="Find a column" value={typed} onChange={setTyped} />
        <ChosenList chosen={chosen} isShown={isShown} onChange={choose} />
        {left.length > 0 ? (
          <ul aria-label="Columns that are not shown" className="flex flex-wrap gap-2">
            {left.map((name) => (
              <li key={name}>
                <Button size="small" onPress={() => choose([...chosen, { name, isPinned: false }])}>
                  {`Add ${listColumnNames[name]}`}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <div>
          <Button variant="quiet" onPress={() => choose(usualColumns)}>
            Reset to the usual columns
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type ChosenListProps = {
  chosen: readonly ChosenColumn[];
  isShown: (name: ListColumn) => boolean;
  onChange: (columns: readonly ChosenColumn[]) => void;
};

function ChosenList({ chosen, isShown, onChange }: ChosenListProps) {
  const [dragged, setDragged] = useState<number>();
  const allowDrop = (event: DragEvent) => event.preventDefault();
  return (
    <ol aria-label="Columns on show" className="border-t border-line">
      {chosen.map((column, index) => (
        <li
          key={column.name}
          hidden={!isShown(column.name)}
          draggable
          onDragStart={() => setDragged(index)}
          onDragOver={allowDrop}
          onDrop={() => dragged !== undefined && onChange(moved(chosen, dragged, index))}
          className="flex items-center gap-1 border-b border-line py-0.5"
        >
          <GripVertical className="size-4 flex-none cursor-grab text-ink-3" strokeWidth={1.5} aria-hidden />
          <span className="min-w-0 flex-1">{listColumnNames[column.name]}</span>
          <ColumnButtons chosen={chosen} index={index} onChange={onChange} />
        </li>
      ))}
    </ol>
  );
}

type ColumnButtonsProps = Pick<ChosenListProps, "chosen" | "onChange"> & { index: number };

function ColumnButtons({ chosen, index, onChange }: ColumnButtonsProps) {
  const column = chosen[index] as ChosenColumn;
  const name = listColumnNames[column.name];
  const pin = { ...column, isPinned: !column.isPinned };
  const icon = { className: "size-4", strokeWidth: 1.5 };
  return (
    <>
      <IconButton
        label={`Move ${name} up`}
        icon={<ArrowUp {...icon} />}
        isDisabled={index === 0}
        onPress={() => onChange(moved(chosen, index, index - 1))}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={<ArrowDown {...icon} />}
        isDisabled={index === chosen.length - 1}
        onPress={() => onChange(moved(chosen, index, index + 1))}
      />
      <IconButton
        label={column.isPinned ? `Let ${name} move` : `Pin ${name} to the left`}
        icon={column.isPinned ? <PinOff {...icon} /> : <Pin {...icon} />}
        onPress={() => onChange(chosen.map((each, place) => (place === index ? pin : each)))}
      />
      <IconButton
        label={`Remove ${name}`}
        icon={<X {...icon} />}
        isDisabled={chosen.length === 1}
        onPress={() => onChange(chosen.filter((_, place) => place !== index))}
      />
    </>
  );
}
