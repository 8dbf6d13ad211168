import type { TestModule } from "vitest/node";
import type { Reporter } from "vitest/reporters";

/** Ends a test run with `N passed, N failed, N skipped`. What broke outside a test counts as failed. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tally = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      tally.failed += module.errors().length;
      for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
      for (const test of module.children.allTests()) tally[test.result().state] += 1;
    }
    console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped + tally.pending} skipped`);
  }
}
