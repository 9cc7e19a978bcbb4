import type { LocalisedText } from '#kernel/lib/localised-text.ts';
import type { Contact } from './company.ts';
import { type ChineseScript, plainText } from './fold-text.ts';
import type { ListField } from './list-fields.ts';
import { type ListColumn, mostContacts } from './list-headers.ts';
import { emailOf, isEmail, isUsualPhone, nameIn } from './recognise-contacts.ts';
import type { ReportProblem, RowCells } from './row-cells.ts';
import { splitValues } from './split-values.ts';

type Cell = { readonly text: string; readonly column: ListColumn };

/**
 * The contacts of a row: numbered columns are one contact each, and several names, addresses or numbers in one cell belong
 * together by their order.
 */
export function readContacts(cells: RowCells, script: ChineseScript, report: ReportProblem): Contact[] {
  const of = (field: ListField, contact: number): Cell[] =>
    cells.all(field).filter(({ column }) => column.contact === contact);
  // An exact sheet has one person in the columns of each number.
  const several = (found: readonly Cell[], also: RegExp | null): Cell[] =>
    cells.isExact ? [...found] : splitCells(found, also);
  const contacts: Contact[] = [];
  for (let contact = 0; contact < mostContacts; contact++) {
    const names = several(of('contact-name', contact), /[/／]/);
    const english = several(of('contact-name-en', contact), null);
    const chinese = several(of('contact-name-zh', contact), null);
    const hant = several(of('contact-name-zh-Hant', contact), null);
    const hans = several(of('contact-name-zh-Hans', contact), null);
    const roles = several(of('contact-role', contact), null);
    const emails = several(of('contact-email', contact), /[\s/／]/);
    const phones = several(of('contact-phone', contact), /[／]/);
    const people = Math.max(names.length, english.length, chinese.length, hant.length, hans.length, emails.length, 0);
    for (let person = 0; person < Math.max(people, Math.min(1, phones.length)); person++) {
      const name: LocalisedText = {
        ...(names[person] ? nameIn(names[person]!.text, script) : {}),
        ...(english[person] ? { en: english[person]!.text } : {}),
        ...(chinese[person] ? { [script]: chinese[person]!.text } : {}),
        ...(hant[person] ? { 'zh-Hant': hant[person]!.text } : {}),
        ...(hans[person] ? { 'zh-Hans': hans[person]!.text } : {}),
      };
      contacts.push({
        name,
        role: roles[person]?.text ?? null,
        email: checkedEmail(emails[person], report),
        // Two numbers and one person are two numbers of that person.
        phone: people <= 1 ? joined(phones, report) : joined(phones.slice(person, person + 1), report),
      });
    }
  }
  return contacts.filter(({ name, email, phone }) => Object.keys(name).length > 0 || email !== null || phone !== null);
}

function splitCells(cells: readonly Cell[], also: RegExp | null): Cell[] {
  return cells.flatMap(({ text, column }) => splitValues(text, also).map((value) => ({ text: value, column })));
}

function checkedEmail(cell: Cell | undefined, report: ReportProblem): string | null {
  if (!cell) return null;
  const email = emailOf(cell.text);
  if (isEmail(email)) return email;
  report('email-malformed', cell.column, { value: cell.text });
  return null;
}

function joined(cells: readonly Cell[], report: ReportProblem): string | null {
  for (const { text, column } of cells) {
    if (!isUsualPhone(plainText(text))) report('phone-unusual', column, { value: text });
  }
  return cells.length === 0 ? null : cells.map(({ text }) => plainText(text)).join(', ');
}
