import { Entrance } from '@/components/layout/entrance.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { said } from '@/i18n/said.ts';
import { t } from '@/i18n/t.ts';
import { front, isNowhere } from '@/lib/base.ts';

/** Where there is no airline, or one that is not open: the server's sentence, and the way to the front page. */
export default function Refused({ why }: { why: string }) {
  return (
    <Entrance title={t(isNowhere ? 'portal.nowhere' : 'portal.refused')} description={said(why)}>
      <a href={front} className={buttonClass('primary', 'lg')}>
        {t('portal.front')}
      </a>
    </Entrance>
  );
}
