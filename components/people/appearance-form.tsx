"use client";
import { useState } from "react";
import { type Density, densities, type Theme, themes } from "@/components/shell/appearance";
import { rememberAppearance } from "@/components/shell/remember-appearance";
import { useSingleKeys } from "@/components/shell/single-keys";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";

const themeWords: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };
const densityWords: Record<Density, string> = { compact: "Compact", regular: "Regular", roomy: "Roomy" };

/** Colours, row height and whether single letters act, kept in this browser. */
export function AppearanceForm(initial: { theme: Theme; density: Density }) {
  const [theme, setTheme] = useState<string>(initial.theme);
  const [density, setDensity] = useState<string>(initial.density);
  const [areKeysOn, setKeysOn] = useSingleKeys();
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
      <Checkbox
        label="Single letters act"
        description="j and k walk through lists and criteria, x selects, o opens. Switch it off if you speak to your computer, or press letters by accident."
        value={areKeysOn}
        onChange={setKeysOn}
      />
    </div>
  );
}
