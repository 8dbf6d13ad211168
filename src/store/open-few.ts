/** Something large that is open, and can be closed to be opened again when it is next needed. */
export interface Open {
  readonly bytes: number;
  readonly close: () => void;
}

/** What is open of several large things. */
export interface OpenFew {
  /** Says that something is used: it stays open, and what was used longest ago is closed if there is no room for both. */
  readonly use: (used: Open) => void;
  /** Forgets something that nobody will ask for again, without closing it for those who still read it. */
  readonly forget: (gone: Open) => void;
}

/** Keeps what was used last open, as far as there is room. */
export function openFew(room: number): OpenFew {
  const open = new Set<Open>();
  let sum = 0;
  const forget = (gone: Open): void => {
    if (open.delete(gone)) sum -= gone.bytes;
  };
  return {
    forget,
    use(used) {
      forget(used);
      open.add(used);
      sum += used.bytes;
      for (const oldest of open) {
        if (sum <= room || oldest === used) return;
        forget(oldest);
        oldest.close();
      }
    },
  };
}
