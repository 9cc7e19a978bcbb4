import type { Command } from 'commander';
import { readTextFile } from '#platform/files/read-text-file.ts';
import { translator } from '#platform/i18n/texts.ts';
import { exitCodes } from './exit-codes.ts';
import { constraintTexts } from './timetable-constraint-texts.ts';
import { parseWholeNumber } from './timetable-options.ts';
import { proofTexts } from './timetable-proof-texts.ts';
import { languageFor, refuseFile, wordsFor } from './timetable-session.ts';

type VerifyOptions = { fairness?: number; proof?: string; lang?: string };

export function addTimetableVerifyCommand(timetable: Command): void {
  timetable
    .command('verify <file> [result]')
    .summary('check a timetable, independently of how it was found')
    .description(
      'Checks every constraint of <file> against the timetable in [result], recomputes the objective from nothing and ' +
        'compares it with the claim. Shares no code with `solve` but the readers.\n\n' +
        '[result] is what `timetable solve` wrote, or a programme; it may be left out where <file> is a programme ' +
        'that carries its timetable.',
    )
    .option(
      '--fairness <d>',
      'check this fairness (default: the programme’s rule, else no limit)',
      parseWholeNumber(0, 1000),
    )
    .option('--proof <file>', 'also check the proof that `timetable solve --proof` wrote, step by step')
    .option('--lang <language>', 'language of messages: en, zh-Hant or zh-Hans (default: that of LANG)')
    .addHelpText(
      'after',
      `
Prints the recomputed objective as JSON.

Exit codes:
  0  every constraint holds, and the objective is what the result claims; with --proof, the proof holds too
  1  it does not: the first broken constraint is named
  2  bad input: the message names file, line and reason

Example:
  yugang timetable verify tic-12.dzn timetable.json --fairness 2
  yugang timetable verify tic-13crafc.dzn timetable.json --fairness 2 --proof why.txt`,
    )
    .action(verifyFiles);
}

async function verifyFiles(file: string, result: string | undefined, options: VerifyOptions): Promise<void> {
  const say = wordsFor(options.lang);
  const text = await readTextFile(file);
  if (!text.ok) return refuseFile(say, text.refusal, file);
  const { checkTimetableProof, readTimetableClaim, readTimetableProblem, verifyTimetable } = await import(
    '#modules/missions/index.ts'
  );
  const read = readTimetableProblem(text.value, options.fairness ?? null);
  if (!read.ok) return refuseFile(say, read.refusal, file, text.value);
  if (result === undefined && read.value.programme === null) {
    return refuseFile(say, { code: 'result-needed', values: {} }, file);
  }

  const resultFile = result ?? file;
  const resultText = result === undefined ? text : await readTextFile(result);
  if (!resultText.ok) return refuseFile(say, resultText.refusal, resultFile);
  const claim = readTimetableClaim(resultText.value);
  if (!claim.ok) return refuseFile(say, claim.refusal, resultFile, resultText.value);

  const language = languageFor(options.lang);
  const proofText = options.proof === undefined ? null : await readTextFile(options.proof);
  if (proofText && !proofText.ok) return refuseFile(say, proofText.refusal, options.proof!);
  // That there is no timetable can be checked by a proof only.
  const isNone = claim.value.status === 'infeasible' && proofText !== null;
  const verdict = isNone ? null : verifyTimetable(read.value.problem, claim.value);
  if (verdict && !verdict.ok) {
    const { code, values } = verdict.broken;
    const reason = translator(constraintTexts, language)(code, values);
    process.stdout.write(`${JSON.stringify({ broken: verdict.broken }, null, 1)}\n`);
    process.stderr.write(`${say('timetable-broken', { reason })}\n`);
    process.exitCode = exitCodes.checkFailed;
    return;
  }
  if (proofText) {
    const breaks = verdict?.objective.breaks ?? null;
    const proof = checkTimetableProof(read.value.problem, claim.value, breaks, proofText.value);
    if (!proof.ok) return refuseFile(say, proof.refusal, options.proof!);
    if (!proof.value.ok) {
      const { code, values } = proof.value.broken;
      process.stdout.write(`${JSON.stringify({ broken: proof.value.broken }, null, 1)}\n`);
      process.stderr.write(`${say('proof-broken', { reason: translator(proofTexts, language)(code, values) })}\n`);
      process.exitCode = exitCodes.checkFailed;
      return;
    }
    process.stderr.write(`${say('proof-holds', { steps: proof.value.steps, needed: proof.value.needed })}\n`);
  }
  if (verdict) process.stdout.write(`${JSON.stringify(verdict.objective, null, 1)}\n`);
  process.exitCode = exitCodes.done;
}
