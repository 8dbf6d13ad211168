/** What the tour asks of a client, whoever wrote it. Answers come as text, whatever parts they had; what a client cannot do it leaves out. */
export interface Client {
  readonly listTools: () => Promise<readonly string[]>;
  readonly call: (tool: string, args: Record<string, unknown>) => Promise<string>;
  /** Calls a tool that fails, and gives what the client tells of it. */
  readonly callFailing: (tool: string, args: Record<string, unknown>) => Promise<string>;
  readonly listResources?: () => Promise<readonly string[]>;
  readonly read?: (uri: string) => Promise<string>;
  readonly listPrompts?: () => Promise<readonly string[]>;
  readonly getPrompt?: (name: string, args: Record<string, string>) => Promise<string>;
  readonly complete?: (
    of: { readonly uri: string } | { readonly prompt: string },
    argument: string,
    typed: string,
  ) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** How the server under test is started. */
export interface Server {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A client of the matrix: who made it, and how it opens the server that it is given. */
export interface Entry {
  readonly name: string;
  readonly package: string;
  readonly open: (server: Server) => Promise<Client>;
}

/** The message of what was thrown. */
export async function thrown(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error("The call should have failed and did not.");
}

export const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);
