import { useQueryClient } from '@tanstack/react-query';
import { ImageUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { onHost } from '@/lib/base.ts';
import { type Airline, putLogo, removeLogo } from '../queries.ts';

export function LogoCard({ airline }: { airline: Airline }) {
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const run = async (send: () => Promise<unknown>, done: string) => {
    setPending(true);
    setFailure(null);
    try {
      await send();
      toast.ok(done);
      await refresh(client, ['airlines', 'me']);
    } catch (error) {
      setFailure(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <Card title={t('settings.logo')} hint={t('settings.logoHint')}>
      <div className="flex items-center gap-4">
        {airline.logo_url ? (
          <img
            src={onHost(airline.logo_url)}
            alt={t('settings.logoAlt', { airline: airline.name })}
            className="size-20 rounded-card border border-line bg-surface object-contain p-1.5"
          />
        ) : (
          <p className="flex-1 text-ink-2">{t('settings.noLogo')}</p>
        )}
        <div className="ml-auto flex flex-wrap justify-end gap-2">
          {airline.logo_url && (
            <Button
              writes
              variant="quiet"
              pending={pending}
              onClick={() => void run(() => removeLogo(airline.id), t('settings.logoRemoved'))}
            >
              {t('settings.removeLogo')}
            </Button>
          )}
          <Button writes icon={<ImageUp />} pending={pending} onClick={() => input.current?.click()}>
            {airline.logo_url ? t('settings.changeLogo') : t('settings.chooseLogo')}
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('settings.chooseLogo')}
          accept="image/png,image/jpeg,image/webp"
          onChange={(event) => {
            const [picture] = event.target.files ?? [];
            event.target.value = '';
            if (picture) void run(() => putLogo(airline.id, picture), t('settings.logoSaved'));
          }}
        />
      </div>
      {failure !== null && (
        <div className="mt-3">
          <Notice kind="danger">{sentenceOf(failure)}</Notice>
        </div>
      )}
    </Card>
  );
}
