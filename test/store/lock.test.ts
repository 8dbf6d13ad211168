import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { withLock } from "../../src/store/disk/lock.ts";
import { isAbandoned, ownedName } from "../../src/store/disk/owned-name.ts";
import { sweep } from "../../src/store/disk/write.ts";

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), "lock-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

test("of many writers each is alone", async () => {
  const dir = folder();
  let inside = 0;
  let most = 0;
  const write = () =>
    withLock(dir, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await after(3);
      inside -= 1;
    });
  await Promise.all(Array.from({ length: 12 }, write));
  expect(most).toBe(1);
  expect(readdirSync(dir)).toEqual([]);
});

test("an error lets the next one write", async () => {
  const dir = folder();
  await expect(withLock(dir, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await withLock(dir, async () => 1)).toBe(1);
});

/** A process that takes the lock and holds it until it is killed. */
async function holder(dir: string) {
  const lock = resolve("src/store/disk/lock.ts");
  const code = `import(${JSON.stringify(lock)}).then(({ withLock }) => withLock(${JSON.stringify(dir)}, () => { console.log("held"); return new Promise(() => setInterval(() => {}, 1000)); }))`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

test("a writer that lives keeps others out, and who it is is said; one that was killed does not", async () => {
  const dir = folder();
  const child = await holder(dir);
  await expect(withLock(dir, async () => 1, 200)).rejects.toThrow(String(child.pid));
  child.kill("SIGKILL");
  await once(child, "close");
  expect(readdirSync(dir)).toHaveLength(1);
  expect(await withLock(dir, async () => 2, 200)).toBe(2);
  expect(readdirSync(dir)).toEqual([]);
});

test("a process id that was given to another, or a boot that is over, is no living writer", async () => {
  const dir = folder();
  const own = ownedName(".lock-");
  const [prefix, pid, start, host, boot, number] = own.split(/(?<=^\.lock)-|(?<!^\.lock)-/);
  const named = (...parts: readonly (string | undefined)[]) => parts.join("-");
  expect(isAbandoned(dir, own)).toBe(false);
  expect(isAbandoned(dir, named(prefix, pid, `${Number(start) + 1}`, host, boot, number))).toBe(true);
  expect(isAbandoned(dir, named(prefix, pid, start, host, "00000000", number))).toBe(true);
  expect(isAbandoned(dir, "somebody-elses-file")).toBe(false);
});

test("what a writer left that was killed is swept away, what one that lives is writing is not", async () => {
  const dir = folder();
  const own = ownedName(".tmp-");
  const dead = own.replace(/-(\d+)-(\d+)-/, "-$1-1-");
  for (const name of [own, dead]) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, "half"), "");
  }
  await sweep(dir);
  expect(readdirSync(dir)).toEqual([own]);
});
