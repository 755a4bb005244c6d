/** For `.refine(...changesSomething)`: a change names at least one field. */
export const changesSomething = [
  (patch: object): boolean => Object.keys(patch).length > 0,
  "Name at least one field to change.",
] as const;
