import manifest from "../package.json" with { type: "json" };

/** Version of this package. */
export const VERSION: string = manifest.version;

/** The oldest Node that runs it, such as 20.19. */
export const OLDEST_NODE: string = manifest.engines.node.replace(">=", "");

/** Whether a version of Node is older than another, if only by its second number. */
export function isTooOld(version: string, oldest = OLDEST_NODE): boolean {
  const [major = 0, minor = 0] = (version.match(/\d+/g) ?? []).map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = (oldest.match(/\d+/g) ?? []).map(Number);
  return major === oldestMajor ? minor < oldestMinor : major < oldestMajor;
}
