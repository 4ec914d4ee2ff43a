import fs from 'node:fs';
import { answerText, flawTable } from '../modules/visits/solver/answer';
import { problemSchema } from '../modules/visits/solver/schema';

const help = `npm run -s plan:trip < problem.json > plan.json
npm run -s plan:trip -- problem.json

Seats families at households. Reads one JSON problem ({ families, households, … }), prints one JSON answer:
assignment, unplaced with reasons in words, objective term by term, gini, incomes, moved, verdicts, provenOptimal.
Progress goes to stderr. Documented in shared/docs/trip-planner.md.

  --schema   the JSON Schema of a problem
  --help     this

Bad input ends with code 1 and prints { "error": { "code", "path", "sentence" } }. Codes:
${flawTable()}`;

/** `npm run -s plan:trip`: a trip planned without a server. */
function main(args: readonly string[]): number {
  if (args.includes('--help')) return print(help);
  if (args.includes('--schema')) return print(JSON.stringify(problemSchema, null, 2));
  const text = readInput(args.find((arg) => !arg.startsWith('--')));
  if (text === undefined) return print(JSON.stringify({ error: { code: 'file_unreadable', path: args[0], sentence: '读不到这个文件' } }), 1);
  const { ok, answer } = answerText(text, (share, words) => process.stderr.write(`${String(Math.round(share * 100)).padStart(3)} %  ${words}\n`));
  return print(JSON.stringify(answer, null, 2), ok ? 0 : 1);
}

function readInput(file: string | undefined): string | undefined {
  try {
    return fs.readFileSync(file ?? 0, 'utf8');
  } catch {
    return undefined;
  }
}

function print(text: string, code = 0): number {
  fs.writeSync(1, `${text}\n`);
  return code;
}

process.exitCode = main(process.argv.slice(2));
