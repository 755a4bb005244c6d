/** Keeps what a function makes of a text: to make a formatter takes a hundred times as long as to use it. */
function kept<Made>(make: (name: string) => Made): (name: string) => Made {
  const known = new Map<string, Made>();
  return (name) => {
    const made = known.get(name) ?? make(name);
    known.set(name, made);
    return made;
  };
}

const numberFormat = kept((places) => {
  const [least, most] = places.split("-").map(Number);
  return new Intl.NumberFormat("en-GB", { minimumFractionDigits: least, maximumFractionDigits: most });
});

/** "1,234.5": thousands grouped, between `least` and `most` places. */
export function grouped(value: number, least: number, most = least): string {
  return numberFormat(`${least}-${most}`).format(value);
}

const dateFormat = kept(
  (timeZone) =>
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }),
);

/** Year, month, day, hour and minute of an instant in a time zone, each in digits. */
export function partsInZone(date: Date, timeZone: string): Record<string, string> {
  return Object.fromEntries(
    dateFormat(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
}
