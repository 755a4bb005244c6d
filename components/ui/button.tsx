"use client";
import { Loader } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "@/components/ui/button-style";

type ButtonProps = Omit<AriaButtonProps, "className" | "style" | "children"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  isFullWidth?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

export function Button({ variant, size, icon, isFullWidth, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${buttonStyle(variant, size)} ${isFullWidth ? "w-full" : ""}`}>
      {({ isPending }) => (
        <>
          {isPending ? <Loader className="size-4 animate-spin" strokeWidth={1.5} aria-hidden /> : icon}
          {children}
        </>
      )}
    </AriaButton>
  );
}
