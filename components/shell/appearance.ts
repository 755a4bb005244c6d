export const themes = ["system", "light", "dark"] as const;
export const densities = ["compact", "regular", "roomy"] as const;
export const rails = ["open", "collapsed"] as const;

export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];
export type Rail = (typeof rails)[number];

/** The theme named by the `theme` cookie, for `data-theme` on html; "system" when it is missing or foreign. */
export function parseTheme(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? "system";
}

/** The row density named by the `density` cookie, for `data-density` on html; "regular" by default. */
export function parseDensity(cookie: string | undefined): Density {
  return densities.find((density) => density === cookie) ?? "regular";
}

/** Whether the rail is open, from the `rail` cookie, for `data-rail` on html; "open" by default. */
export function parseRail(cookie: string | undefined): Rail {
  return rails.find((rail) => rail === cookie) ?? "open";
}
