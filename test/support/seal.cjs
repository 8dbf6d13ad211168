// Preloaded (node --require) into the server by sealed.test.ts: whatever would open a connection, start a process or
// change a file is written to stderr and thrown instead.
const { syncBuiltinESMExports } = require("node:module");

function seal(owner, names, what) {
  for (const name of names) {
    if (typeof owner[name] !== "function") continue;
    owner[name] = () => {
      process.stderr.write(`SEALED ${what}.${name}\n`);
      throw new Error(`sealed: ${what}.${name}`);
    };
  }
}

const fs = require("node:fs");
const writes =
  /^(append|chmod|chown|copy|cp|fchmod|fchown|ftruncate|futimes|lchmod|lchown|link|lutimes|mkdir|mkdtemp|rename|rm|rmdir|symlink|truncate|unlink|utimes|write|createWriteStream|watch)/;
for (const [owner, what] of [
  [fs, "fs"],
  [fs.promises, "fs.promises"],
])
  seal(
    owner,
    Object.keys(owner).filter((name) => writes.test(name)),
    what,
  );
for (const name of ["open", "openSync"]) {
  const open = fs[name];
  fs[name] = (path, flags, ...rest) => {
    if (flags !== undefined && flags !== "r" && flags !== 0 && typeof flags !== "function")
      throw new Error(`sealed: fs.${name} ${flags}`);
    return open(path, flags, ...rest);
  };
}
seal(require("node:net"), ["connect", "createConnection", "createServer"], "net");
seal(require("node:net").Socket.prototype, ["connect"], "Socket");
seal(require("node:http"), ["request", "get", "createServer"], "http");
seal(require("node:https"), ["request", "get", "createServer"], "https");
seal(require("node:http2"), ["connect", "createServer"], "http2");
seal(require("node:dgram"), ["createSocket"], "dgram");
seal(require("node:dns"), ["lookup", "resolve"], "dns");
seal(
  require("node:child_process"),
  ["exec", "execFile", "execSync", "fork", "spawn", "spawnSync"],
  "child_process",
);
seal(globalThis, ["fetch", "WebSocket", "EventSource"], "globalThis");
syncBuiltinESMExports();
