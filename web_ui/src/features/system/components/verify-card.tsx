import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleHelp, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { useCan } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { formatRelative } from '@/lib/time.ts';
import { type VerifyCheck, verificationQuery, verify } from '../queries.ts';

const signs = {
  ok: { icon: CircleCheck, look: 'text-ok' },
  wrong: { icon: CircleAlert, look: 'text-danger' },
  unchecked: { icon: CircleHelp, look: 'text-ink-3' },
};

/** The last report of what was proven, check by check, and a new one. */
export function VerifyCard() {
  const client = useQueryClient();
  const allowed = useCan('system.manage');
  const last = useQuery(verificationQuery).data;
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const run = async () => {
    setRunning(true);
    setFailure(null);
    try {
      await verify();
      await refresh(client, ['verification']);
    } catch (error) {
      setFailure(error);
    } finally {
      setRunning(false);
    }
  };
  const report = last?.report;
  return (
    <Card
      title={t('system.verify')}
      hint={last?.at ? t('system.verifiedAt', { moment: formatRelative(last.at) }) : undefined}
      actions={
        allowed && (
          <Button
            size="sm"
            variant="primary"
            icon={<ShieldCheck />}
            pending={running}
            onClick={() => void run()}
          >
            {t('system.verify')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3" aria-live="polite">
        <p className="text-ink-2">{t('system.verifyText')}</p>
        {running && <Progress label={t('system.verifying')} />}
        {failure !== null && <Notice kind="danger">{sentenceOf(failure)}</Notice>}
        {last?.head_is_ours === false && <Notice kind="caution">{t('system.verifiedOther')}</Notice>}
        {report && (
          <>
            <Notice kind={report.ok ? 'ok' : 'danger'}>
              {report.ok
                ? t('system.verifyOk', { events: report.events, rows: report.rows })
                : t('system.verifyBad', { count: report.problems.length })}
            </Notice>
            <ul className="flex flex-col gap-2">
              {report.checks.map((check) => (
                <Check key={check.name} check={check} />
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}

function Check({ check }: { check: VerifyCheck }) {
  const { icon: Icon, look } = signs[check.state as keyof typeof signs] ?? signs.unchecked;
  return (
    <li className="flex items-start gap-2.5 text-md">
      <Icon
        className={`mt-0.5 size-4.5 shrink-0 ${look}`}
        aria-label={t(`system.checkStates.${check.state}` as 'system.checkStates.ok')}
      />
      <div className="min-w-0 flex-1">
        <p>
          {check.title.charAt(0).toUpperCase() + check.title.slice(1)}{' '}
          <span className="num text-sm text-ink-3">{check.looked_at}</span>
        </p>
        <p className="text-pretty text-sm text-ink-3">{check.means}</p>
        {check.problems.length > 0 && (
          <ul className="mt-1 list-disc pl-4 text-sm text-danger">
            {check.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        {check.advice && <p className="mt-1 text-sm">{check.advice}</p>}
      </div>
    </li>
  );
}
