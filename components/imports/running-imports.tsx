import { ImportState } from "@/components/imports/import-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { ListedImportView } from "@/lib/server/imports/rows";

/** What is being written at this moment, by whomever: a second import of the same list has to wait for it. */
export function RunningImports({ imports }: { imports: readonly ListedImportView[] }) {
  const running = imports.filter(({ state }) => state === "importing" || state === "undoing");
  return running.map((row) => (
    <div key={row.id} className="pb-6">
      <Notice
        title={`${row.by} is working on ${row.fileName}`}
        actions={<LinkButton href={`/imports/${row.id}`}>Follow it</LinkButton>}
      >
        <ImportState row={row} />
      </Notice>
    </div>
  ));
}
