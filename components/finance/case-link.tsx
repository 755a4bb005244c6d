import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";

type CaseLinkProps = {
  of: { key: string; title: string };
  /** The part of its value that is meant. */
  part?: "actuals" | "gates";
};

/** A case by its key and title, leading to what it is worth. */
export function CaseLink({ of: { key, title }, part }: CaseLinkProps) {
  return (
    <AppLink href={`/use-cases/${key}/value${part ? `#${part}` : ""}`} className="text-link">
      <KeyLabel>{key}</KeyLabel> {title}
    </AppLink>
  );
}
