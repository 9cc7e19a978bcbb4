import { readCompanyList, type Side } from '#modules/companies/index.ts';
import { isLanguage, languageOfEnvironment } from '#platform/i18n/choose-language.ts';
import { translator } from '#platform/i18n/texts.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { listTexts } from './list-texts.ts';
import { tellListProblems } from './tell-list-problems.ts';

/** Reads the lists one after the other; the worst of their answers is the exit code. */
export async function checkLists(
  files: readonly string[],
  options: { readonly side: Side; readonly lang?: string },
): Promise<ExitCode> {
  const language = isLanguage(options.lang) ? options.lang : languageOfEnvironment(process.env);
  const say = translator(listTexts, language);
  let worst: ExitCode = exitCodes.done;
  for (const file of files) {
    const list = await readCompanyList({ source: file, side: options.side });
    const errors = tellListProblems(list, language);
    if (!list.ok) {
      worst = exitCodes.badInput;
      continue;
    }
    if (errors > 0 && worst === exitCodes.done) worst = exitCodes.checkFailed;
    const { companies, fileName, problems } = list.value;
    console.log(
      say('summary', { file: fileName, companies: companies.length, errors, warnings: problems.length - errors }),
    );
  }
  return worst;
}
