import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "@/components/ui/button-style";

type LinkButtonProps = {
  href: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** A download or an address outside the app: a plain anchor, no client navigation. */
  isDocument?: boolean;
  children: ReactNode;
};

export function LinkButton({ href, variant, size, icon, isDocument, children }: LinkButtonProps) {
  const className = buttonStyle(variant, size);
  const content = (
    <>
      {icon}
      {children}
    </>
  );
  return isDocument ? (
    <a href={href} className={className}>
      {content}
    </a>
  ) : (
    <AppLink href={href} className={className}>
      {content}
    </AppLink>
  );
}
