import type { Command } from 'commander';
import { addMatchAssignCommand } from './match-assign.ts';
import { addMatchGenerateCommand } from './match-generate.ts';
import { addMatchRankCommand } from './match-rank.ts';

/** `yugang match`: who fits whom, on files, without a database. */
export function addMatchCommand(program: Command): void {
  const match = program.command('match').summary('find who should meet whom, and why');
  addMatchRankCommand(match);
  addMatchAssignCommand(match);
  addMatchGenerateCommand(match);
}
