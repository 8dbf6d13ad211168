import type { TestModule } from "vitest/node";
import type { Reporter } from "vitest/reporters";

/**
 * Ends a test run with `N passed, N failed, N skipped`, after a line for each reason to skip that a title gives in
 * parentheses. What broke outside a test counts as failed.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tally = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    const reasons = new Set<string>();
    for (const module of modules) {
      tally.failed += module.errors().length;
      for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        tally[state] += 1;
        const [why] = (state === "skipped" && /[^>]*\(skipped: .*\)/.exec(test.fullName)) || [];
        if (why !== undefined) reasons.add(why.trim());
      }
    }
    for (const why of reasons) console.log(why);
    console.log(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped + tally.pending} skipped`);
  }
}
