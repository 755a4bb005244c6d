/** How a missing value is printed and read aloud. */
export const unknown = { text: "—", title: "Not known" } as const;
