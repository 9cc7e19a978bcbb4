import type { Command } from 'commander';
import { addTimetableGenerateCommand } from './timetable-generate.ts';
import { addTimetableSolveCommand } from './timetable-solve.ts';
import { addTimetableVerifyCommand } from './timetable-verify.ts';

/** `yugang timetable`: solve, verify and generate, on files, without a database. */
export function addTimetableCommand(program: Command): void {
  const timetable = program.command('timetable').summary('find and check timetables of meetings');
  addTimetableSolveCommand(timetable);
  addTimetableVerifyCommand(timetable);
  addTimetableGenerateCommand(timetable);
}
