import type { OrderOf } from '#web/api/use-order.ts';
import { Notice } from '#web/design/notice.tsx';
import { useReader } from '#web/reader/language-of-page.ts';
import { missionTexts } from './mission-texts.ts';

/** What became of an order, where that needs saying: it is still on its way, or it was refused and why. */
export function OrderNotice({ order }: { readonly order: Pick<OrderOf<never, unknown>, 'problem' | 'isSentAgain'> }) {
  const { t } = useReader(missionTexts);
  if (order.isSentAgain) return <Notice tone="alert">{t('order.again')}</Notice>;
  if (!order.problem) return null;
  const isStale = order.problem.code === 'version-stale';
  return <Notice tone="alert">{isStale ? t('order.stale') : order.problem.detail}</Notice>;
}
