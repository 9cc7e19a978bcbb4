import { useEffect, useState } from 'react';
import type { ImportDecisionsOrder, ImportRow, ImportRowsAnswer } from '#modules/companies/import-contract.ts';
import { askServer } from '#web/api/ask-server.ts';
import type { Problem } from '#web/api/problem.ts';
import { rowsPath } from './import-queries.ts';
import type { ImportOnPage } from './import-steps.ts';
import { useImportOrder } from './use-import-order.ts';

type Sent = ImportDecisionsOrder['decisions'][number];
export type Decision = Pick<Sent, 'kind' | 'company'>;

/** As many as one order carries, and as one page of rows holds. */
const decisionsAtOnce = 200;

export type Decisions = {
  /** What is decided about a row, also where the desk has not heard of it yet. */
  readonly of: (row: ImportRow) => Decision | null;
  readonly decide: (row: ImportRow, decision: Decision) => void;
  /** Decides every row that is still open; `decisionFor` says what of each. */
  readonly decideRest: (decisionFor: (row: ImportRow) => Decision) => Promise<void>;
  /** Some have not reached the desk yet. */
  readonly isSending: boolean;
  readonly problem: Problem | null;
};

/**
 * Decisions about rows that may be known companies. They are shown at once and sent one after the other, because each starts
 * from the version the one before left; what is decided while one is on its way goes with the next. The page of the import holds
 * them, not the step that shows the rows: who goes on while one is on its way loses none, and saves none of the rows before it.
 */
export function useDecisions({ loaded, version }: ImportOnPage): Decisions {
  const { id } = loaded;
  const order = useImportOrder<ImportDecisionsOrder>(id, 'PUT', 'decisions');
  const [waiting, setWaiting] = useState<readonly Sent[]>([]);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [isDecidingRest, setDecidingRest] = useState(false);
  const isSending = order.isSending || isDecidingRest;
  const { send } = order;

  useEffect(() => {
    if (waiting.length === 0 || isSending) return;
    const batch = waiting.slice(0, decisionsAtOnce);
    setWaiting(waiting.slice(batch.length));
    setSent(batch);
    void send({ decisions: [...batch] }, { version }).then((answer) => {
      // Refused: the desk's own word about these rows counts again.
      if (!answer) setSent([]);
    });
  }, [waiting, isSending, version, send]);

  return {
    of: ({ row, decision }) => {
      const own = [...sent, ...waiting].findLast((one) => one.row === row);
      return own ? { kind: own.kind, company: own.company } : decision;
    },
    decide: ({ row }, decision) =>
      setWaiting((before) => [...before.filter((one) => one.row !== row), { row, ...decision }]),
    async decideRest(decisionFor) {
      setDecidingRest(true);
      try {
        const open = (await allAlikeRows(id)).filter(({ decision }) => decision === null);
        let from: number = version;
        for (let at = 0; at < open.length; at += decisionsAtOnce) {
          const batch = open.slice(at, at + decisionsAtOnce).map((row) => ({ row: row.row, ...decisionFor(row) }));
          const answer = await send({ decisions: batch }, { version: from });
          if (!answer) return;
          from = answer.version;
        }
        setSent([]);
      } finally {
        setDecidingRest(false);
      }
    },
    isSending: isSending || waiting.length > 0,
    problem: order.problem,
  };
}

async function allAlikeRows(id: string): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = [];
  for (;;) {
    const { answer } = await askServer<ImportRowsAnswer>(rowsPath(id, 'alike', rows.length, decisionsAtOnce));
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) return rows;
  }
}
