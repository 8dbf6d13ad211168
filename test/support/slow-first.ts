import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { SLOW } from "./slow.ts";

/** Begins with the slow files, so that no worker is left with one of them at the end while the others have nothing to do. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.includes(relative(".", moduleId));
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
