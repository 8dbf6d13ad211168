import type { Database } from "../../search/disk/database.ts";

/**
 * A database of which all that is asked in one go is answered from one state of the file, under one lock: for the SQLite in WebAssembly
 * a lock is a folder that is made and removed.
 */
export function readInTurns(database: Database): Database {
  let isOpen = false;
  const end = (): void => {
    if (isOpen) database.exec("commit");
    isOpen = false;
  };
  return {
    ...database,
    all(sql, ...values) {
      if (!isOpen) {
        database.exec("begin");
        isOpen = true;
        setImmediate(end);
      }
      return database.all(sql, ...values);
    },
    close() {
      end();
      database.close();
    },
  };
}
