"use client";
import { useState } from "react";
import { type Density, densities, type Theme, themes } from "@/components/shell/appearance";
import { rememberAppearance } from "@/components/shell/remember-appearance";
import { RadioGroup } from "@/components/ui/radio-group";

const themeWords: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };
const densityWords: Record<Density, string> = { compact: "Compact", regular: "Regular", roomy: "Roomy" };

/** Colours and row height, kept in this browser. */
export function AppearanceForm(initial: { theme: Theme; density: Density }) {
  const [theme, setTheme] = useState<string>(initial.theme);
  const [density, setDensity] = useState<string>(initial.density);
  return (
    <div className="grid gap-4">
      <RadioGroup
        label="Colours"
        orientation="horizontal"
        value={theme}
        onChange={(value) => {
          setTheme(value);
          rememberAppearance("theme", themes.find((each) => each === value) ?? "system");
        }}
        options={themes.map((value) => ({ value, label: themeWords[value] }))}
      />
      <RadioGroup
        label="Rows of tables"
        orientation="horizontal"
        value={density}
        onChange={(value) => {
          setDensity(value);
          rememberAppearance("density", densities.find((each) => each === value) ?? "regular");
        }}
        options={densities.map((value) => ({ value, label: densityWords[value] }))}
      />
    </div>
  );
}
