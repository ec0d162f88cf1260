import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '@/i18n/t.ts';
import { copyShown } from '@/lib/copy.ts';
import { Button } from './button.tsx';

/** A text to take along, with a button that copies it. */
export function CopyText({ text }: { text: string }) {
  const shown = useRef<HTMLSpanElement>(null);
  const [copied, setCopied] = useState(false);
  return (
    <div className="flex items-center gap-2 rounded-card border border-line bg-sunken p-3">
      <span ref={shown} className="code min-w-0 flex-1 break-all">
        {text}
      </span>
      <Button
        icon={copied ? <Check /> : <Copy />}
        onClick={() => void copyShown(text, shown.current).then(setCopied)}
      >
        {copied ? t('action.copied') : t('action.copy')}
      </Button>
    </div>
  );
}
