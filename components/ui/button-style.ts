export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "regular" | "small";

const looks: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover data-hovered:bg-accent-hover",
  secondary: "border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken",
  quiet: "text-accent hover:bg-accent-soft hover:text-accent-hover",
  danger: "border-bad bg-surface text-bad hover:bg-bad-soft",
};

export function buttonStyle(variant: ButtonVariant = "secondary", size: ButtonSize = "regular"): string {
  const disabled =
    "data-disabled:cursor-not-allowed data-disabled:border-line-strong data-disabled:border-dashed";
  const disabledInk = "data-disabled:bg-transparent data-disabled:text-ink-3";
  return `button-frame ${size === "small" ? "button-small" : ""} ${looks[variant]} ${disabled} ${disabledInk}`;
}
