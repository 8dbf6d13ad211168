import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Staged } from "./stage.ts";

const KEPT = "test/apps/screenshots";
const SEEN = "test/apps/.seen";
/** Antialiasing differs between machines: so much of a channel is no difference, and so many pixels may differ. */
const CHANNEL = 48;
export const TOLERANCE = 0.06;

/** The share of pixels in which the view differs from the kept chart; UPDATE_SCREENSHOTS=1 keeps what is seen now. Both stay for people to look at. */
export async function difference({ page }: Staged, name: string): Promise<number> {
  if (process.platform !== "linux") return 0; // elsewhere a browser does not let us choose its fonts
  await page.setViewportSize({ width: 900, height: 1400 });
  await page.waitForTimeout(250);
  const seen = await page.screenshot({ animations: "disabled", type: "jpeg", quality: 70 });
  write(`${SEEN}/${name}.jpg`, seen);
  const file = `${KEPT}/${name}.jpg`;
  if (process.env["UPDATE_SCREENSHOTS"] === "1") write(file, seen);
  if (!existsSync(file))
    throw new Error(`${file} is not there. Look at ${SEEN}/${name}.jpg, then run with UPDATE_SCREENSHOTS=1.`);
  return page.evaluate(compare, {
    urls: [readFileSync(file), seen].map((image) => `data:image/jpeg;base64,${image.toString("base64")}`),
    channel: CHANNEL,
  });
}

function write(file: string, image: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, image);
}

/** Runs in the page of the host, which can read images without a package for it. */
async function compare({ urls, channel }: { urls: string[]; channel: number }): Promise<number> {
  const pixels = await Promise.all(
    urls.map(async (url) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d");
      context?.drawImage(bitmap, 0, 0);
      return context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    }),
  );
  const [kept, seen] = pixels;
  if (!kept || !seen || kept.length !== seen.length) return 1;
  let different = 0;
  for (let at = 0; at < kept.length; at += 4)
    if ([0, 1, 2].some((part) => Math.abs((kept[at + part] ?? 0) - (seen[at + part] ?? 0)) > channel))
      different += 1;
  return different / (kept.length / 4);
}
