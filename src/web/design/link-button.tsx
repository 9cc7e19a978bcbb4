import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LinkTarget } from './link-target.ts';

/** A link that looks like a button: the next thing to do is another page. */
export function LinkButton({
  target,
  children,
  ...look
}: Pick<ButtonProps, 'variant' | 'size' | 'color' | 'leftSection'> & {
  readonly target: LinkTarget;
  readonly children: ReactNode;
}) {
  return (
    <Button
      {...look}
      // The kit's colours come as custom properties in `style`.
      renderRoot={({ className, style, children: inside }) => (
        <Link {...target} className={className} style={style}>
          {inside}
        </Link>
      )}
    >
      {children}
    </Button>
  );
}

/** A file to keep: the browser asks where, the page stays. */
export function DownloadLink({
  href,
  children,
  ...look
}: Pick<ButtonProps, 'variant' | 'size'> & { readonly href: string; readonly children: ReactNode }) {
  return (
    <Button component="a" href={href} download variant="default" {...look}>
      {children}
    </Button>
  );
}
