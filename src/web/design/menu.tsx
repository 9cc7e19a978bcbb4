import { Menu as Kit } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

export type MenuItem = {
  readonly label: ReactNode;
  readonly onChoose: () => void;
  readonly tone?: 'alert';
  readonly isDisabled?: boolean;
};

/** What else can be done, behind one button (`trigger`, a Button of the kit). Arrow keys move, Escape closes. */
export function Menu({ trigger, items }: { readonly trigger: ReactElement; readonly items: readonly MenuItem[] }) {
  return (
    <Kit position="bottom-end" shadow="none">
      <Kit.Target>{trigger}</Kit.Target>
      <Kit.Dropdown>
        {items.map(({ label, onChoose, tone, isDisabled }, index) => (
          <Kit.Item
            // biome-ignore lint/suspicious/noArrayIndexKey: a menu's items keep their order
            key={index}
            onClick={onChoose}
            disabled={isDisabled ?? false}
            {...(tone === 'alert' && { color: 'chilli' })}
          >
            {label}
          </Kit.Item>
        ))}
      </Kit.Dropdown>
    </Kit>
  );
}
