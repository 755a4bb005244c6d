import { type Colour, type MatrixCase, outlineOf } from "@/components/portfolio/matrix/mark-look";
import { stageGroupOf } from "@/lib/domain/portfolio/matrix/stage-group";

export interface PlacedCase {
  item: MatrixCase;
  x: number;
  y: number;
  radius: number;
  colour: Colour;
}

type CaseShapeProps = {
  item: Pick<MatrixCase, "stage" | "quickLook" | "borderline" | "quadrant">;
  radius: number;
  colour: Colour;
};

/** Half of the cross beside a blocked mark. */
const ARM = 3.5;
const CROSS = `M${-ARM} ${-ARM}L${ARM} ${ARM}M${-ARM} ${ARM}L${ARM} ${-ARM}`;

/**
 * The drawn mark: hollow for a provisional look, dashed where the quadrant is borderline, with a cross at its shoulder where
 * blocked, so that shape and colour stay in sight.
 */
export function CaseShape({ item, radius, colour }: CaseShapeProps) {
  const outline = outlineOf(stageGroupOf(item.stage) ?? "comingIn", radius);
  const isDashed = item.borderline === true && !item.quickLook;
  const shoulder = 0.7 * radius + 2;
  return (
    <>
      {item.quickLook ? (
        <path d={outline} className={`fill-surface ${colour.stroke}`} strokeWidth={2} />
      ) : (
        <path
          d={outline}
          className={`${colour.fill} ${isDashed ? "stroke-ink" : "stroke-surface"}`}
          fillOpacity={isDashed ? 0.6 : 0.9}
          strokeWidth={isDashed ? 1.5 : 1}
          {...(isDashed ? { strokeDasharray: "3 2" } : {})}
        />
      )}
      {item.quadrant === "blocked" ? (
        <g transform={`translate(${shoulder} ${-shoulder})`} strokeLinecap="round">
          <path d={CROSS} className="stroke-surface" strokeWidth={5} />
          <path d={CROSS} className="stroke-bad" strokeWidth={2} />
        </g>
      ) : null}
    </>
  );
}

/** Round the mark, so that it can be hit with a finger. */
const HIT = 12;

type CaseMarkProps = {
  placed: PlacedCase;
  id: string;
  label: string;
  /** Its place in the order of the ranking, of how many. */
  position: { of: number; at: number };
  isSelected: boolean;
  isActive: boolean;
};

/** One case as an option of the matrix. */
export function CaseMark({ placed, id, label, position, isSelected, isActive }: CaseMarkProps) {
  const { item, x, y, radius, colour } = placed;
  return (
    <g
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-label={label}
      aria-posinset={position.at}
      aria-setsize={position.of}
      data-item={item.key}
      transform={`translate(${x} ${y})`}
      className="cursor-pointer"
    >
      <circle r={Math.max(HIT, radius + 2)} className="fill-transparent" />
      {isActive ? <circle r={radius + 7} className="fill-none stroke-focus" strokeWidth={2} /> : null}
      {isSelected ? <circle r={radius + 4} className="fill-none stroke-ink" strokeWidth={2} /> : null}
      <CaseShape item={item} radius={radius} colour={colour} />
    </g>
  );
}
