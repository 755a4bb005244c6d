import type { CalibrationCriterion } from "@/components/scoring/calibration-form";
import { type Column, Table } from "@/components/ui/table";
import type { Reference } from "@/lib/domain/scoring/calibration";
import { formatChange } from "@/lib/format/number";

type CalibrationResultProps = {
  title: string;
  criteria: readonly CalibrationCriterion[];
  mine: readonly { criterion: string; value: number }[];
  reference: Reference;
};
type Row = { key: string; name: string; mine: number | null; wanted: number | null; because: string };

/** One's own word on a calibration case beside the reference, and why it is that. */
export function CalibrationResult({ title, criteria, mine, reference }: CalibrationResultProps) {
  const rows = criteria.map(({ key, name }) => ({
    key,
    name,
    mine: mine.find(({ criterion }) => criterion === key)?.value ?? null,
    wanted: reference[key]?.value ?? null,
    because: reference[key]?.because ?? "",
  }));
  return (
    <Table
      caption={`${title}: your ratings and the reference`}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}

const columns: Column<Row>[] = [
  { key: "criterion", header: "Criterion", isRowHeader: true, cell: ({ name }) => name },
  { key: "mine", header: "You", align: "end", cell: ({ mine }) => mine ?? "—" },
  { key: "reference", header: "Reference", align: "end", cell: ({ wanted }) => wanted ?? "—" },
  {
    key: "difference",
    header: "Difference",
    align: "end",
    cell: ({ mine, wanted }) => {
      if (mine === null || wanted === null) return "—";
      const gap = formatChange(mine - wanted);
      return Math.abs(mine - wanted) >= 2 ? <strong className="text-warn">{gap}</strong> : gap;
    },
  },
  { key: "because", header: "Why", cell: ({ because }) => <span className="text-ink-2">{because}</span> },
];
