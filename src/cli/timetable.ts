import type { Command } from 'commander';
import { addTimetableExplainCommand } from './timetable-explain.ts';
import { addTimetableGenerateCommand } from './timetable-generate.ts';
import { addTimetableRepairCommand } from './timetable-repair.ts';
import { addTimetableSolveCommand } from './timetable-solve.ts';
import { addTimetableVerifyCommand } from './timetable-verify.ts';

/** `yugang timetable`: solve, verify, repair, explain and generate, on files, without a database. */
export function addTimetableCommand(program: Command): void {
  const timetable = program.command('timetable').summary('find, check, repair and explain timetables of meetings');
  addTimetableSolveCommand(timetable);
  addTimetableVerifyCommand(timetable);
  addTimetableRepairCommand(timetable);
  addTimetableExplainCommand(timetable);
  addTimetableGenerateCommand(timetable);
}
