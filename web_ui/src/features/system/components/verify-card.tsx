import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { type VerifyReport, verify } from '../queries.ts';

export function VerifyCard() {
  const allowed = useCan('system.manage');
  const [running, setRunning] = useState(false);
  const [report, setReport] = useState<VerifyReport | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const run = async () => {
    setRunning(true);
    setReport(null);
    setFailure(null);
    try {
      setReport(await verify());
    } catch (error) {
      setFailure(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <Card
      title={t('system.verify')}
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
        {report?.ok && (
          <Notice kind="ok">
            {t('system.verifyOk', { events: report.events, airlines: report.airlines, rows: report.rows })}
          </Notice>
        )}
        {report && !report.ok && (
          <Notice kind="danger">
            {t('system.verifyBad', { count: report.problems.length })}
            <ul className="mt-1 list-disc pl-4 text-sm">
              {report.problems.map((problem) => (
                <li key={`${problem.check} ${problem.detail}`}>
                  {problem.check}: {problem.detail}
                  {problem.position !== null &&
                    ` (${t('system.atPosition', { position: problem.position })})`}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Card>
  );
}
