import { createHash, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import {
  hostHeaderValidation,
  type NodeIncomingMessageLike,
  originValidation,
  toNodeHandler,
} from "@modelcontextprotocol/node";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { ReportError } from "../../errors.ts";
import type { Served } from "../../library/served.ts";
import { createServer } from "../../server/create-server.ts";
import { log, logBug } from "../log.ts";

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly tokenFile?: string | undefined;
  /** Milliseconds in which a request must have arrived; 30,000 if left out. */
  readonly timeLimit?: number;
}

const PATH = "/mcp";
/** A name or an address, and a port: not what a parser of URLs would make a host of, such as "localhost/evil.example". */
const HOST = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;
const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
/** Addresses that mean "all of this machine's": clients call them by names that nobody can list here. */
const EVERYWHERE = ["0.0.0.0", "::"];
const MAX_BODY = 1 << 20;
const TIME_LIMIT = 30_000;
/** What a machine can hold open at once, with room for its own files: systems give 256 descriptors and more. */
const MAX_CONNECTIONS = 200;
const MAX_HEADERS = 100;
/** A refused client may read why for so long; then its connection is gone, whether it closes its side or not. */
const PARTING_MS = 500;

/**
 * Serves MCP over Streamable HTTP at /mcp: both eras of the protocol, no sessions. Loopback only, unless a token guards it. Requests of
 * another Host or Origin, without the token, too large or too slow are refused in JSON. Gives the running server.
 */
export async function serveHttp(
  served: Served,
  { host, port, tokenFile, timeLimit = TIME_LIMIT }: HttpOptions,
): Promise<Server> {
  const token = tokenFile === undefined ? undefined : readToken(tokenFile);
  const names = LOOPBACK.includes(host) || host === "::1" ? LOOPBACK : [...LOOPBACK, host];
  if (names.length > LOOPBACK.length && token === undefined)
    throw new ReportError(
      "USAGE",
      `Other machines can reach ${host}, so it is served only with --token-file, a file that holds a secret. Or leave --host out: 127.0.0.1 needs none.`,
    );
  const handler = createMcpHandler(() => createServer(served, logBug), {
    maxRequestBodySize: MAX_BODY,
    onerror: (error) => log(error.message),
  });
  const answer = toNodeHandler(handler, {
    onerror: (error) => {
      if (!isGone(error)) logBug(error);
    },
  });
  const hostIsKnown = EVERYWHERE.includes(host) ? () => true : hostHeaderValidation(names);
  const originIsKnown = originValidation(names);
  const limits = {
    requestTimeout: timeLimit,
    headersTimeout: Math.min(timeLimit, 10_000),
    connectionsCheckingInterval: Math.min(timeLimit, 1000),
  };
  const server = createHttpServer(limits, (request, response) => {
    if (request.rawHeaders.length > 2 * MAX_HEADERS)
      return refuse(response, 431, `More than ${MAX_HEADERS} headers are not read.`);
    if (!HOST.test(request.headers.host ?? ""))
      return refuse(response, 403, "The Host is no name of a host.");
    const { socket } = request;
    response.setHeader("Connection", "close"); // until it is clear that the request is welcome
    if (!hostIsKnown(request, response) || !originIsKnown(request, response)) return part(socket);
    if (token !== undefined && !carries(request, token))
      return refuse(response, 401, "A bearer token is needed.", { "WWW-Authenticate": "Bearer" });
    if (request.url?.split("?")[0] !== PATH) return refuse(response, 404, `MCP is served at ${PATH}.`);
    response.removeHeader("Connection");
    // Node types absent fields as undefined, the SDK as absent; it reads both alike.
    answer(request as NodeIncomingMessageLike, response).catch((error: unknown) => {
      logBug(error);
      if (!response.headersSent) refuse(response, 500, "The request failed. The server's log has it.");
      else response.destroy();
    });
  });
  server.maxHeadersCount = 0; // all are read, within Node's 16 kB: of those that it cuts off one may be the Origin
  server.maxConnections = MAX_CONNECTIONS;
  server.on("clientError", refuseUnread);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) =>
      reject(
        new ReportError(
          "USAGE",
          `Cannot listen on ${host}:${port}: ${error.message}. Choose another --port.`,
          { cause: error },
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  server.once("close", () => void handler.close());
  return server;
}

/** A client that hangs up in the middle is no bug. */
const isGone = (error: Error) => "code" in error && error.code === "ECONNRESET";

function readToken(file: string): string {
  let token: string;
  try {
    token = readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new ReportError(
      "USAGE",
      `The token file ${file} cannot be read. Write a secret of at least 16 characters into it.`,
      { cause: error },
    );
  }
  if (token.length < 16)
    throw new ReportError("USAGE", `The token in ${file} has ${token.length} characters; 16 are the least.`);
  if (!/^[\x21-\x7e]{1,4096}$/.test(token))
    throw new ReportError(
      "USAGE",
      `The token in ${file} cannot be sent in a header: use at most 4096 letters, digits and signs of ASCII, in one line, without blanks.`,
    );
  return token;
}

/** Compares digests, so that neither length nor time tells how much of a guess is right. */
function carries(request: IncomingMessage, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/** Answers what never became a request: too slow, too much, or no HTTP. */
function refuseUnread(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] =
    error.code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? ["408 Request Timeout", "The request did not arrive in time."]
      : error.code === "HPE_HEADER_OVERFLOW"
        ? ["431 Request Header Fields Too Large", "The headers are too large."]
        : ["400 Bad Request", "This is not HTTP."];
  const body = refusal(message);
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
  part(socket);
}

/** Ends a connection whose client was told why: it may leave its side open as long as it likes. */
function part(socket: Duplex): void {
  setTimeout(() => socket.destroy(), PARTING_MS).unref();
}

function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", Connection: "close", ...headers });
  response.end(refusal(message));
  if (response.socket) part(response.socket);
}

const refusal = (message: string) =>
  JSON.stringify({ jsonrpc: "2.0", id: null, error: { code: -32600, message } });
