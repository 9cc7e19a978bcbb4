import { issueOperatorLink, operatorLinkRefusals } from '#modules/accounts/index.ts';
import { findFirstOffice } from '#modules/offices/index.ts';
import { system } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { type Config, type ConfigFlags, readConfig } from '#platform/config.ts';
import { defaultDataFolder } from '#platform/database/data-folder.ts';
import { type VisitedDatabase, type VisitRefusal, visitDatabase } from '#platform/database/visit-database.ts';
import { httpRefusals } from '#platform/http/refusals.ts';
import { languageOfEnvironment } from '#platform/i18n/choose-language.ts';
import { type Texts, translator } from '#platform/i18n/texts.ts';
import { systemRandom, uuidVersion7 } from '#platform/ids.ts';
import { type Refusal, type Result, refuse } from '#platform/result.ts';
import { startRefusals } from './start-refusals.ts';

const ownRefusals = {
  'desk-not-running': {
    en: 'No desk is running on {{folder}}. Start it, or name its folder with --data or its database with DATABASE_URL.',
    'zh-Hant': '{{folder}} 上沒有運行中的系統。請先啟動系統，或以 --data 指定其資料夾、以 DATABASE_URL 指定其資料庫。',
    'zh-Hans':
      '{{folder}} 上没有正在运行的系统。请先启动系统，或用 --data 指定其文件夹、用 DATABASE_URL 指定其数据库。',
  },
  'office-not-made': {
    en: 'The database holds no office yet. Start the desk once.',
    'zh-Hant': '資料庫內尚未有辦事處，請先啟動系統一次。',
    'zh-Hans': '数据库中尚无办事处，请先启动系统一次。',
  },
} as const satisfies Texts;

type PrintRefusal =
  | VisitRefusal
  | keyof typeof operatorLinkRefusals
  | keyof typeof ownRefusals
  | 'setting-invalid'
  | 'not-allowed';

const texts: Texts = {
  'not-allowed': httpRefusals['not-allowed'],
  ...startRefusals,
  ...operatorLinkRefusals,
  ...ownRefusals,
};

/** Prints a sign-in link for `email` on standard output. The exit code: 0 printed, 2 refused with a reason. */
export async function printSignInLink(order: {
  readonly email: string;
  readonly demo: boolean;
  readonly flags: ConfigFlags;
}): Promise<number> {
  const config = readConfig(process.env, order.flags);
  const link = config.ok ? await makeLink(config.value, order) : config;
  if (!link.ok) return tellRefusal(link.refusal);
  process.stdout.write(`${link.value}\n`);
  return 0;
}

async function makeLink(
  config: Config,
  { email, demo }: { readonly email: string; readonly demo: boolean },
): Promise<Result<string, PrintRefusal>> {
  const visited = await visitDatabase(
    config.databaseUrl === undefined
      ? { folder: config.dataFolder ?? (await defaultDataFolder({ demo })).folder }
      : { url: config.databaseUrl },
  );
  if (!visited.ok) return visited;
  try {
    return await linkIn(visited.value, config, email);
  } finally {
    await visited.value.close();
  }
}

async function linkIn(
  { gateway, port }: VisitedDatabase,
  config: Config,
  email: string,
): Promise<Result<string, PrintRefusal>> {
  const office = await findFirstOffice(gateway);
  if (office === undefined) return refuse('office-not-made');
  const deskUrl = config.publicUrl ?? `http://localhost:${port ?? config.port}`;
  const clock = systemClock;
  return gateway.inOffice(office, (tx) =>
    issueOperatorLink({ tx, clock, newId: uuidVersion7(clock), random: systemRandom }, system, { email, deskUrl }),
  );
}

/** One clear sentence and the way out, in the language of the terminal. */
function tellRefusal(refusal: Refusal<PrintRefusal>): number {
  const language = languageOfEnvironment(process.env);
  process.stderr.write(`${translator(texts, language)(refusal.code, refusal.values)}\n`);
  return 2;
}
