import { boxOf, type Geometry } from "@/components/portfolio/matrix/geometry";
import type { MatrixBin } from "@/components/portfolio/matrix/mark-look";
import { formatNumber } from "@/lib/format/number";

type BinMarkProps = {
  bin: MatrixBin;
  id: string;
  /** What it is called among the items on show. */
  item: string;
  label: string;
  geometry: Geometry;
  /** The largest count on show, against which the area of each is drawn. */
  most: number;
  isActive: boolean;
};

const DIGIT = 8;

/** How many cases fall into a field of the grid: the number, on a square of that area. */
export function BinMark({ bin, id, item, label, geometry, most, isActive }: BinMarkProps) {
  const { x, y, width, height } = boxOf(geometry, bin);
  const side = Math.max(4, (Math.min(width, height) - 2) * Math.sqrt(bin.cases / most));
  const text = formatNumber(bin.cases);
  const fits = Math.min(width, height) > Math.max(14, text.length * DIGIT);
  return (
    <g
      id={id}
      role="option"
      aria-selected={false}
      aria-label={label}
      data-item={item}
      transform={`translate(${x + width / 2} ${y + height / 2})`}
      className="cursor-pointer"
    >
      <rect x={-width / 2} y={-height / 2} width={width} height={height} className="fill-transparent" />
      <rect
        x={-side / 2}
        y={-side / 2}
        width={side}
        height={side}
        className={`fill-accent-soft ${isActive ? "stroke-focus" : "stroke-accent"}`}
        strokeWidth={isActive ? 3 : 1}
      />
      {fits ? (
        <text dy="0.35em" textAnchor="middle" className="fill-ink text-xs tabular-nums">
          {text}
        </text>
      ) : null}
    </g>
  );
}
