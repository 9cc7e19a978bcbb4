import { Button } from '@mantine/core';
import { useReader } from '#web/reader/language-of-page.ts';
import type { ImportPart } from './import-part.ts';
import { importTexts } from './import-texts.ts';
import { OrderProblem } from './order-problem.tsx';
import { useImportOrder } from './use-import-order.ts';

/** Throws the uploaded list away. It does not ask: nothing of it was saved, and the file is still where it came from. */
export function DiscardImport({ loaded, version, refetch, decisions }: ImportPart) {
  const { t } = useReader(importTexts);
  const order = useImportOrder(loaded.id, 'POST', 'discard');
  return (
    <>
      <Button
        variant="default"
        loading={order.isSending || decisions.isSending}
        onClick={() => void order.send(undefined, { version })}
      >
        {t('import.discard')}
      </Button>
      <OrderProblem problem={order.problem} refetch={refetch} />
    </>
  );
}
