"use client";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "react-aria-components/Button";
import { Tooltip } from "@/components/ui/tooltip";

type IconButtonProps = Omit<ButtonProps, "className" | "style" | "children" | "aria-label"> & {
  label: string;
  icon: ReactNode;
  placement?: "top" | "bottom" | "left" | "right";
};

export function IconButton({ label, icon, placement = "top", ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} placement={placement}>
      <Button
        {...rest}
        aria-label={label}
        className="grid size-8 flex-none place-items-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink data-disabled:cursor-not-allowed data-disabled:text-ink-3 touch:size-11"
      >
        {icon}
      </Button>
    </Tooltip>
  );
}
