import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { saveFrom } from '@/api/save-from.ts';
import { onHost } from '@/lib/base.ts';
import { inWindow } from '@/lib/window.ts';
import { Button } from './button.tsx';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { useSaving } from './use-saving.ts';

interface DownloadLinkProps {
  href: string;
  /** What it is in words, where the text on it is short: read aloud, and shown when pointed at. */
  label?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
}

/** A file to take along: a link in a browser. vamgr's own window cannot download, so it asks where to save the file. */
export function DownloadLink({ href, label, variant, size, className, children }: DownloadLinkProps) {
  const [saving, save] = useSaving();
  const named = { 'aria-label': label, title: label };
  if (inWindow()) {
    return (
      <Button
        variant={variant}
        size={size}
        className={className}
        icon={<Download aria-hidden="true" />}
        pending={saving}
        onClick={() => save(() => saveFrom(href))}
        {...named}
      >
        {children}
      </Button>
    );
  }
  return (
    <a href={onHost(href)} download className={buttonClass(variant, size, className)} {...named}>
      <Download aria-hidden="true" />
      {children}
    </a>
  );
}
