// Prints the results of a SARIF file, one a line, and exits with 1 if there are any; a file that was not analyzed counts as one.
const { readFileSync } = require('node:fs');

const log = JSON.parse(readFileSync(process.argv[2], 'utf8').replace(/^\uFEFF/, ''));
const lines = [];
for (const run of log.runs) {
  for (const result of run.results ?? []) {
    const region = result.locations?.[0]?.physicalLocation?.region;
    lines.push(`${result.level ?? 'warning'} ${result.ruleId} line ${region?.startLine ?? '?'}: ${result.message.text ?? result.message.arguments?.join(' | ')}`);
  }
  for (const invocation of run.invocations ?? []) {
    if (invocation.executionSuccessful === false) lines.push('error: the validator did not finish');
  }
}
for (const line of lines) console.log(`    ${line}`);
process.exit(lines.length > 0 ? 1 : 0);
