import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";

/** A case in a table of cases to judge: its key, and below it its title, which leads on. */
export function CaseCell({ of: { key, title }, href }: { of: { key: string; title: string }; href: string }) {
  return (
    <>
      <span className="block text-xs">
        <KeyLabel>{key}</KeyLabel>
      </span>
      <AppLink href={href} className="text-link line-clamp-3">
        {title}
      </AppLink>
    </>
  );
}
