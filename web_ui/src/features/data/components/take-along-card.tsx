import { useState } from 'react';
import { Card } from '@/components/ui/card.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { t } from '@/i18n/t.ts';

/** The whole airline in open formats. */
export function TakeAlongCard() {
  const [personal, setPersonal] = useState(true);
  return (
    <Card title={t('data.takeAlong')}>
      <div className="flex flex-col items-start gap-3">
        <p className="text-pretty text-ink-2">{t('data.takeAlongText')}</p>
        <Checkbox
          label={t('data.withPersonal')}
          hint={t('data.withPersonalHint')}
          checked={personal}
          onChange={setPersonal}
        />
        <DownloadLink href={`/api/v1/export?personal_data=${personal}`}>{t('data.archive')}</DownloadLink>
      </div>
    </Card>
  );
}
