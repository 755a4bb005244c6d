type RangeDotProps = {
  /** Read aloud and shown on hover: "Priority 62, between 54 and 70". */
  label: string;
  value: number;
  low: number;
  high: number;
  min?: number;
  max?: number;
  /** Hairlines across the strip, such as the limits of a class. */
  marks?: readonly number[];
  /** A hollow dot: provisional. */
  isHollow?: boolean;
};

const width = 96;
const inset = 4;

/** A dot for the value on a bar for its range, drawn to one scale so that rows compare. */
export function RangeDot(props: RangeDotProps) {
  const { label, value, low, high, min = 0, max = 100, marks = [], isHollow = false } = props;
  const at = (number: number) => {
    const share = (Math.min(max, Math.max(min, number)) - min) / (max - min);
    return Math.round((inset + share * (width - 2 * inset)) * 100) / 100;
  };
  return (
    <svg
      viewBox={`0 0 ${width} 12`}
      width={width}
      height={12}
      role="img"
      aria-label={label}
      className="inline-block"
    >
      <title>{label}</title>
      <path
        d={`M${inset} 6H${width - inset}`}
        className="stroke-line-strong"
        strokeWidth="1"
        strokeDasharray="1 3"
      />
      {marks.map((mark) => (
        <path key={mark} d={`M${at(mark)} 2V10`} className="stroke-line-strong" strokeWidth="1" />
      ))}
      <path
        d={`M${at(low)} 6H${at(high)}M${at(low)} 3.5V8.5M${at(high)} 3.5V8.5`}
        className="stroke-accent"
        strokeWidth="1.5"
        fill="none"
      />
      <circle
        cx={at(value)}
        cy="6"
        r="3.25"
        strokeWidth="1.5"
        className={isHollow ? "fill-surface stroke-accent" : "fill-accent stroke-accent"}
      />
    </svg>
  );
}
