import "server-only";
import { CorrectReading } from "@/lib/domain/metrics/schema";
import { gradeAgain } from "@/lib/server/actuals/grade-again";
import { defineCommand } from "@/lib/server/command";
import { keepLatest } from "@/lib/server/metrics/latest";
import { readingRecord } from "@/lib/server/metrics/record";
import { readingView } from "@/lib/server/metrics/rows";

/** Corrects the value of a reading; the audit log keeps what it was. */
export const correctReading = defineCommand({
  name: "reading.correct",
  permission: "metric:write",
  input: CorrectReading,
  changes: readingRecord,
  precondition: "required",
  async run({ value, n, modelVersion, reason }, { tx, current, because, note }) {
    if (reason) because(reason);
    await tx.reading.update({
      where: { id: current.id },
      data: {
        value,
        ...(n === undefined ? {} : { n: BigInt(n) }),
        ...(modelVersion === undefined ? {} : { modelVersion }),
      },
    });
    await keepLatest(tx, current.metricId);
    note({ gradedAgain: await gradeAgain(tx, current.metric.useCase) });
  },
  shape: (reading) => readingView(reading),
});
