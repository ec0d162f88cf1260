import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Card } from '@/components/ui/card.tsx';
import { Loading } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { formatDay } from '@/lib/time.ts';
import { sitesQuery } from '../queries.ts';

/** Where the airline came from, for as long as its report is kept. Nothing for one that began here. */
export function PhpvmsCard() {
  const { data, isPending } = useQuery(sitesQuery);
  const site = data?.items[0];
  if (isPending) return <Loading>{null}</Loading>;
  if (!site) return null;
  return (
    <Card title={t('phpvms.title')}>
      <div className="flex flex-col items-start gap-3">
        <p className="text-pretty text-ink-2">
          {site.imported_at
            ? t('phpvms.text', { name: site.name, date: formatDay(site.imported_at) })
            : t('phpvms.textAlone')}
        </p>
        <Link to="/settings/phpvms" className={buttonClass()}>
          <FileText aria-hidden="true" />
          {t('phpvms.report')}
        </Link>
      </div>
    </Card>
  );
}
