import { ChangeList } from "@/components/imports/change-list";
import type { ReportNames } from "@/components/imports/report-names";
import type { Report } from "@/components/imports/report-view";
import { Section } from "@/components/ui/section";
import { type Column, Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";

type ImportPreviewProps = { preview: Report["preview"]; names: ReportNames; total: number };

export function ImportPreview({ preview, names, total }: ImportPreviewProps) {
  const lead = `The first ${formatNumber(preview.length)} of ${formatNumber(total)} changes.`;
  return (
    <Section id="preview" title="Preview" lead={lead}>
      <Table
        caption="Preview of the first changes"
        isCaptionHidden
        columns={columnsWith(names)}
        rows={preview}
        rowKey={({ row }) => String(row)}
      />
    </Section>
  );
}

function columnsWith(names: ReportNames): Column<Report["preview"][number]>[] {
  const { stages, risks } = names;
  return [
    {
      key: "title",
      header: "Title",
      isRowHeader: true,
      width: "35%",
      cell: ({ title }) => <span className="line-clamp-3">{title}</span>,
    },
    { key: "row", header: "Row", align: "end", cell: ({ row }) => row },
    {
      key: "change",
      header: "Change",
      width: "30%",
      cell: ({ change, key, changes }) =>
        change === "create" ? "new" : <ChangeList useCase={key} changes={changes} names={names} />,
    },
    { key: "department", header: "Department", cell: ({ department }) => department },
    { key: "stage", header: "Stage", cell: ({ stage }) => stages[stage] },
    { key: "risk", header: "Risk", cell: ({ risk }) => risks[risk] },
  ];
}
