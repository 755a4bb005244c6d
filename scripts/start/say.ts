export type Say = (line: string) => void;

/** Progress for the person who started the product. */
export const sayOnOutput: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** Progress of command-line tools, whose output belongs to their answer. */
export const sayOnError: Say = (line) => {
  process.stderr.write(`${line}\n`);
};
