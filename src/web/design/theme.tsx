import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/VisuallyHidden.css';
import '@mantine/core/styles/Loader.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/NumberInput.css';
import '@mantine/core/styles/Progress.css';
import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/Skeleton.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/Combobox.css';
import './tokens.css';
import './base.css';
import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import kit from './kit.module.css';

/** The shades are never used by name: tokens.css says what jade is on each paper. */
const jade: MantineColorsTuple = [
  '#e3f1ee',
  '#c5e4de',
  '#8fdccf',
  '#5cc7b8',
  '#2fa596',
  '#168579',
  '#0b6b63',
  '#095f58',
  '#084f49',
  '#053a35',
];

/** For what cannot be taken back. */
const chilli: MantineColorsTuple = [
  '#fbebe9',
  '#f5cfcb',
  '#ff9185',
  '#f0695c',
  '#d9443a',
  '#c5342b',
  '#b3261e',
  '#9d1f18',
  '#821812',
  '#5f100c',
];

/** The list stands where its field stands: a dialog lies above everything outside it, a list beside the page too. */
const listOfChoices = { withScrollArea: false, comboboxProps: { withinPortal: false } } as const;

const theme = createTheme({
  colors: { jade, chilli },
  primaryColor: 'jade',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colours, color: 'var(--on-accent)' } : colours;
  },
  // The kit's ScrollArea injects a <style>, which the policy refuses; a list of choices scrolls by itself.
  components: {
    InputWrapper: { classNames: { label: kit.label, description: kit.description, error: kit.error } },
    SegmentedControl: {
      classNames: { root: kit.segments, control: kit.segmentPlace, label: kit.segment, indicator: kit.segmentMark },
    },
    Menu: { classNames: { dropdown: kit.dropdown } },
    Popover: { classNames: { dropdown: kit.dropdown } },
    Select: { defaultProps: listOfChoices },
    MultiSelect: { defaultProps: listOfChoices },
  },
});

/**
 * The kit's colours and classes come from the style sheets above, none from <style> tags made at run time:
 * the content security policy refuses those. So no responsive style props and no `visibleFrom` either.
 */
export function Design({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      {children}
    </MantineProvider>
  );
}
