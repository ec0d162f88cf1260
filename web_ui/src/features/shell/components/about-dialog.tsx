import { useQuery } from '@tanstack/react-query';
import { setupQuery } from '@/api/session.ts';
import { Mark } from '@/components/layout/wordmark.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/i18n/t.ts';

const parts = ['offline', 'licence', 'data'] as const;

export default function AboutDialog({ onClose }: { onClose: () => void }) {
  // The one answer that names the version to everybody.
  const { data } = useQuery(setupQuery);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('about.title')}>
      <div className="flex items-center gap-3.5">
        <Mark className="size-12" />
        <div className="min-w-0">
          <p className="text-xl font-semibold tracking-tight">{t('app.name')}</p>
          <p className="num text-md text-ink-2">
            {data ? t('about.version', { version: data.version }) : t('state.loading')}
          </p>
        </div>
      </div>
      <dl className="mt-4 flex flex-col gap-3 border-t border-line pt-4">
        {parts.map((part) => (
          <div key={part}>
            <dt className="overline-label">{t(`about.${part}`)}</dt>
            <dd className="mt-0.5 text-pretty whitespace-pre-line text-md text-ink-2">
              {t(`about.${part}Text`)}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
