import { useQuery } from '@tanstack/react-query';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { CopyText } from '@/components/ui/copy-text.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { t } from '@/i18n/t.ts';
import { formatInstant } from '@/lib/time.ts';
import { digestQuery } from '../queries.ts';

/** A signed note of the chain's head, to be published. */
export function DigestCard() {
  const [shown, setShown] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({ ...digestQuery, enabled: shown });
  return (
    <Card title={t('data.digest')}>
      <div className="flex flex-col items-start gap-3">
        <p className="text-pretty text-ink-2">{t('data.digestText')}</p>
        <Button
          icon={<Stamp />}
          pending={isFetching}
          onClick={() => (shown ? void refetch() : setShown(true))}
        >
          {t('data.digestShow')}
        </Button>
        {error && <Notice kind="danger">{sentenceOf(error)}</Notice>}
        {data && (
          <div className="flex w-full min-w-0 flex-col gap-1.5">
            <p className="text-sm text-ink-3">
              {t('data.digestOf', { position: data.position, moment: formatInstant(data.made_at) })}
            </p>
            <CopyText text={JSON.stringify(data)} />
          </div>
        )}
      </div>
    </Card>
  );
}
