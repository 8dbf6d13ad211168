/** Something large that is open, and can be closed to be opened again when it is next needed. */
export interface Open {
  readonly bytes: number;
  readonly close: () => void;
}

/** Keeps what was used last open, as far as there is room. Whoever uses something says so. */
export function openFew(room: number): (used: Open) => void {
  const open = new Set<Open>();
  let sum = 0;
  return (used) => {
    if (!open.delete(used)) sum += used.bytes;
    open.add(used);
    for (const oldest of open) {
      if (sum <= room || oldest === used) return;
      open.delete(oldest);
      sum -= oldest.bytes;
      oldest.close();
    }
  };
}
