import { Button } from '@mantine/core';
import { Menu } from '#web/design/menu.tsx';
import { useOffice } from '#web/features/office/office-queries.ts';
import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { downloadFile } from './download-file.ts';
import { registryPath } from './registry-queries.ts';
import { registryTexts } from './registry-texts.ts';

/** Everything about every company of one side, as a file that can be imported again. */
export function ExportCompanies() {
  const { t, language } = useReader(registryTexts);
  const { data: office } = useOffice();
  const items = (['left', 'right'] as const).flatMap((side) =>
    (['xlsx', 'csv'] as const).map((format) => ({
      label: t(`companies.export-${format}`, { side: office ? nameFor(language, office.sides[side], side).text : '…' }),
      onChoose: () => downloadFile(exportOf(side, format)),
    })),
  );
  return <Menu trigger={<Button variant="default">{t('companies.export')}</Button>} items={items} />;
}

export const exportOf = (side: 'left' | 'right', format: 'xlsx' | 'csv') =>
  `${registryPath}/export.${format}?side=${side}`;
