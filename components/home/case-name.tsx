import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { Tag } from "@/components/ui/tag";

type CaseNameProps = { caseKey: string; title: string; href: string; isSample?: boolean };

/** A case as the head of its row: the key, and the title as far as three lines carry it. */
export function CaseName({ caseKey, title, href, isSample = false }: CaseNameProps) {
  return (
    <>
      <span className="flex items-center gap-2 text-xs">
        <KeyLabel>{caseKey}</KeyLabel> {isSample ? <Tag>sample</Tag> : null}
      </span>
      <AppLink href={href} className="text-link line-clamp-3">
        {title}
      </AppLink>
    </>
  );
}
