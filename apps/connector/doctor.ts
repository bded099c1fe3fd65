import { type Finding, runDoctor } from '#connector-kit';
import { loadCatalogue } from './load-catalogue.js';
import type { CommandOptions, Terminal } from './terminal.js';

/** Checks everything the connector needs and says what to do about what is wrong. */
export async function doctor(options: CommandOptions, terminal: Terminal): Promise<number> {
  const report = await runDoctor({
    configFile: options.config,
    environment: terminal.environment,
    catalogue: await loadCatalogue(),
    streams: options.stream,
    onFinding: (finding) => {
      if (!options.json) for (const line of linesOf(finding, options.lang)) terminal.out(line);
    },
  });
  if (options.json) terminal.out(JSON.stringify(report));
  else terminal.out(summaryOf(report.findings, options.lang));
  return report.exitCode;
}

const MARKS = { ok: '✓', info: '·', warning: '!', error: '✗' } as const;

function linesOf(
  { severity, code, path, message, suggestion }: Finding,
  lang: CommandOptions['lang'],
): readonly string[] {
  const name = severity === 'ok' || severity === 'info' ? '' : `${code}: `;
  const line = `${MARKS[severity]} ${path}: ${name}${message[lang]}`;
  return suggestion === null ? [line] : [line, `    → ${suggestion[lang]}`];
}

function summaryOf(findings: readonly Finding[], lang: CommandOptions['lang']): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter((one) => one.severity === severity).length;
  const [good, warnings, errors] = [count('ok'), count('warning'), count('error')];
  return lang === 'id'
    ? `${good} baik, ${warnings} peringatan, ${errors} galat`
    : `${good} good, ${warnings} warnings, ${errors} errors`;
}
