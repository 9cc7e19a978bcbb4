/*
 * A program that holds a data folder, for the fault tests to kill: `hold-data-folder.ts FOLDER`. It answers with lines of
 * JSON: first how it started or the refusal, then each number it has written and seen committed, and every restart.
 * SIGTERM ends it properly.
 */
import { openDatabase } from '#platform/database/open-database.ts';
import { openLog } from '#platform/log.ts';

const office = '00000000-0000-7000-8000-000000000001';

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const log = openLog({
  destination: {
    write(line) {
      const { msg } = JSON.parse(line) as { msg: string };
      say({ log: msg });
    },
  },
});
const opened = await openDatabase({ folder: process.argv[2]! }, { log, onLost: (refusal) => say({ lost: refusal }) });
if (!opened.ok) {
  say({ refusal: opened.refusal });
} else {
  const { gateway, announce, close } = opened.value;
  await announce(4711);
  let stopping = false;
  process.on('SIGTERM', () => {
    stopping = true;
  });
  say({ ready: process.pid });
  type Tables = {
    outbox_mails: {
      office_id: string;
      dedupe_key: string;
      recipient: string;
      subject: string;
      text: string;
      language: string;
    };
    offices: { id: string; code: string; name: string; time_zone: string; languages: string[]; sides: string };
  };
  await gateway.inOffice(office, (tx) =>
    tx
      .tables<Tables>()
      .insertInto('offices')
      .values({
        id: office,
        code: 'faults',
        name: JSON.stringify({ en: 'Faults', 'zh-Hant': '故障', 'zh-Hans': '故障' }),
        time_zone: 'Asia/Hong_Kong',
        languages: ['en'],
        sides: '{}',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  for (let n = 1; !stopping; n += 1) {
    const dedupe_key = `${process.pid}-${n}`;
    try {
      await gateway.inOffice(office, (tx) =>
        tx
          .tables<Tables>()
          .insertInto('outbox_mails')
          .values({
            office_id: office,
            dedupe_key,
            recipient: 'a@example.org',
            subject: '-',
            text: '-',
            language: 'en',
          })
          .execute(),
      );
      say({ written: dedupe_key });
    } catch (error) {
      say({ failed: error instanceof Error ? error.name : 'unknown' });
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await close();
  say({ closed: true });
}
