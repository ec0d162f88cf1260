import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '@/i18n/t.ts';
import { Button } from './button.tsx';

/** A text to take along, with a button that copies it. */
export function CopyText({ text }: { text: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // No clipboard outside secure contexts: the text is marked, so that Ctrl+C copies it.
      const shown = document.getElementById(id);
      if (shown) window.getSelection()?.selectAllChildren(shown);
    }
  };
  return (
    <div className="flex items-center gap-2 rounded-card border border-line bg-sunken p-3">
      <span id={id} className="code min-w-0 flex-1 break-all">
        {text}
      </span>
      <Button icon={copied ? <Check /> : <Copy />} onClick={() => void copy()}>
        {copied ? t('action.copied') : t('action.copy')}
      </Button>
    </div>
  );
}
