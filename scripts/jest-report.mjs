// What a run of jest came to, read from its own report (--json --outputFile).
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './bootstrap.mjs';

/** Counts, and a line for each test that failed: where it stands, what it states, and the beginning of what was wrong. */
export function readJestReport(report, code) {
  const failures = report.testResults.flatMap(failuresIn);
  const counts = {
    passed: report.numPassedTests,
    // A file that could not even be loaded holds no test that failed, yet it failed.
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, failures: [`jest ended with ${code}, though no test failed`] };
}

function failuresIn({ name, message, status, assertionResults }) {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [`${file}: ${firstLine(message)}`];
  return failed.map(
    ({ fullName, failureMessages }) => `${file} › ${fullName}: ${firstLine(failureMessages[0] ?? '')}`,
  );
}

function firstLine(text) {
  const [line = ''] = stripVTControlCharacters(text)
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('●'));
  return line.slice(0, LINE_CHARACTERS_MAX);
}

const LINE_CHARACTERS_MAX = 200;
