import { ExternalLink } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Card } from '@/components/ui/card.tsx';
import { CopyText } from '@/components/ui/copy-text.tsx';
import { t } from '@/i18n/t.ts';
import { linkTo, onHost } from '@/lib/base.ts';

interface PublicLookProps {
  code: string;
  name: string;
  /** As it is saved, not as it is being changed. */
  on: boolean;
}

/** Where the public page is, and how a link to it looks when it is shared. */
export function PublicLook({ code, name, on }: PublicLookProps) {
  if (!on) {
    return (
      <Card title={t('settings.publicLook')}>
        <p className="text-ink-2">{t('settings.publicOff')}</p>
      </Card>
    );
  }
  const path = `/va/${code}`;
  return (
    <Card
      title={t('settings.publicLook')}
      hint={t('settings.publicLookHint')}
      actions={
        <a href={onHost(path)} target="_blank" rel="noopener" className={buttonClass('secondary', 'sm')}>
          <ExternalLink aria-hidden="true" />
          {t('settings.publicOpen')}
        </a>
      }
    >
      <div className="flex flex-col gap-3">
        <img
          src={onHost(`/api/v1/public/airlines/${code}/card.png`)}
          alt={t('settings.publicCard', { airline: name })}
          width={1200}
          height={630}
          className="h-auto w-full rounded-card border border-line bg-sunken"
        />
        <CopyText text={linkTo(path)} />
      </div>
    </Card>
  );
}
