import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { setupQuery } from '@/api/session.ts';
import { Entrance } from '@/components/layout/entrance.tsx';
import { PhpvmsReport } from '@/components/phpvms/phpvms-report.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { SelectField } from '@/components/ui/fields.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { forgetDump, runSiteImport, type SiteImport, siteImportQuery } from '../phpvms.ts';
import { PhpvmsUpload } from './phpvms-upload.tsx';

/** From a dump of a phpVMS site to the same airline here: look first, then bring it over. */
export function PhpvmsPage() {
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <Entrance title={t('onboarding.phpvmsTitle')} description={t('onboarding.phpvmsText')}>
      {secret === null ? (
        <PhpvmsUpload onSent={setSecret} />
      ) : (
        <Watch secret={secret} onForgotten={() => setSecret(null)} />
      )}
    </Entrance>
  );
}

function Watch({ secret, onForgotten }: { secret: string; onForgotten: () => void }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(siteImportQuery(secret));
  const forget = async () => {
    await forgetDump(secret).catch(toast.error);
    onForgotten();
  };
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Progress label={t('onboarding.phpvmsReading')} />;
  switch (data.state) {
    case 'looked':
      return (
        <Looked
          data={data}
          onRun={async (owner) => {
            try {
              await runSiteImport(secret, owner);
            } catch (failure) {
              toast.error(failure);
            }
            await refetch();
          }}
          onForget={() => void forget()}
        />
      );
    case 'done':
      return (
        <div className="flex flex-col gap-4">
          <Notice kind="ok">{t('onboarding.phpvmsDone')}</Notice>
          {data.report && <PhpvmsReport report={data.report} done />}
          <Link
            to="/sign-in"
            className={buttonClass('primary', 'lg')}
            onClick={() => void client.invalidateQueries({ queryKey: setupQuery.queryKey })}
          >
            {t('onboarding.phpvmsSignIn')}
          </Link>
        </div>
      );
    case 'failed':
    case 'none':
      return (
        <div className="flex flex-col items-start gap-3">
          <Notice kind="danger">{data.sentence ?? t('onboarding.phpvmsGone')}</Notice>
          <Button onClick={() => void forget()}>{t('onboarding.phpvmsOther')}</Button>
        </div>
      );
    default:
      return <Under data={data} />;
  }
}

function Under({ data }: { data: SiteImport }) {
  return (
    <div className="flex flex-col gap-2" aria-live="polite">
      <p className="text-md font-medium">{data.what}</p>
      <Progress label={data.what} value={data.total > 0 ? data.done : undefined} max={data.total} />
      {data.total > 0 && (
        <p className="num text-sm text-ink-3">
          {formatNumber(data.done)} / {formatNumber(data.total)}
        </p>
      )}
    </div>
  );
}

interface LookedProps {
  data: SiteImport;
  onRun: (owner: string) => Promise<void>;
  onForget: () => void;
}

function Looked({ data, onRun, onForget }: LookedProps) {
  const report = data.report;
  const [owner, setOwner] = useState(report?.owner?.email ?? '');
  const [starting, setStarting] = useState(false);
  if (!report) return null;
  return (
    <div className="flex flex-col gap-4">
      <PhpvmsReport report={report} />
      {report.owners.length > 1 && (
        <SelectField
          label={t('onboarding.phpvmsOwner')}
          hint={t('onboarding.phpvmsOwnerHint')}
          name="owner_email"
          value={owner}
          options={report.owners.map((one) => ({ value: one.email, label: `${one.name} (${one.email})` }))}
          onChange={setOwner}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="lg" onClick={onForget}>
          {t('onboarding.phpvmsOther')}
        </Button>
        <Button
          size="lg"
          variant="primary"
          className="flex-1"
          pending={starting}
          onClick={() => {
            setStarting(true);
            void onRun(owner).finally(() => setStarting(false));
          }}
        >
          {t('onboarding.phpvmsRun')}
        </Button>
      </div>
    </div>
  );
}
