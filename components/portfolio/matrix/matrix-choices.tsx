import type { ColourBy, SizeBy } from "@/components/portfolio/matrix/mark-look";
import type { PortfolioAddress } from "@/components/portfolio/use-portfolio-address";
import { Select } from "@/components/ui/select";

const sizes: Record<SizeBy, string> = { value: "Value a year", cost: "Cost", same: "One size" };
const colours: Record<ColourBy, string> = { department: "Department", risk: "Risk" };

/** What size and colour stand for, as the address has it. */
export function choicesIn(
  { asked }: PortfolioAddress,
  hasMoney: boolean,
): { sizeBy: SizeBy; colourBy: ColourBy } {
  const size = asked.get("size");
  const sizeBy = hasMoney ? (size === "cost" || size === "same" ? size : "value") : "same";
  return { sizeBy, colourBy: asked.get("colour") === "risk" ? "risk" : "department" };
}

type MatrixChoicesProps = {
  address: PortfolioAddress;
  sizeBy: SizeBy;
  colourBy: ColourBy;
  hasMoney: boolean;
};

export function MatrixChoices({ address, sizeBy, colourBy, hasMoney }: MatrixChoicesProps) {
  const options = (names: Record<string, string>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <div className="grid w-full grid-cols-2 gap-3 sm:w-auto sm:grid-cols-[10rem_10rem]" data-screen-only>
      {hasMoney ? (
        <Select
          label="Size"
          options={options(sizes)}
          value={sizeBy}
          onChange={(value) => address.set({ size: value === "value" ? null : value })}
        />
      ) : null}
      <Select
        label="Colour"
        options={options(colours)}
        value={colourBy}
        onChange={(value) => address.set({ colour: value === "department" ? null : value })}
      />
    </div>
  );
}
