import { Link } from '@tanstack/react-router';
import { ArrowRightLeft, ChevronRight, PackageOpen } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { upload } from '@/api/upload.ts';
import { Restarting } from '@/components/layout/restarting.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import type { MovedIn } from '../types.ts';

const rowClass = 'flex w-full items-center gap-3 px-4 py-2.5 text-left hover:bg-hover';

/** What one could do instead of founding an airline: look at one, or bring one along. */
export function OtherWays({ demo, token }: { demo: ReactNode; token: string }) {
  return (
    <>
      {demo}
      <ul className="mt-4 overflow-hidden rounded-card border border-line">
        <li>
          <Link to="/welcome/phpvms" className={rowClass}>
            <ArrowRightLeft className="size-4.5 shrink-0 text-ink-3" aria-hidden="true" />
            <Words title={t('onboarding.phpvmsOffer')}>{t('onboarding.phpvmsOfferText')}</Words>
            <ChevronRight className="size-4.5 shrink-0 text-ink-3" aria-hidden="true" />
          </Link>
        </li>
        <li>
          <MoveIn token={token} />
        </li>
      </ul>
    </>
  );
}

function Words({ title, children }: { title: string; children: ReactNode }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="block text-md font-medium">{title}</span>
      <span className="block text-pretty text-sm text-ink-2">{children}</span>
    </span>
  );
}

/** An archive of an airline becomes this vamgr's airline. */
function MoveIn({ token }: { token: string }) {
  const chooser = useRef<HTMLInputElement>(null);
  const [checking, setChecking] = useState(false);
  const [moved, setMoved] = useState<MovedIn | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const send = async (file: File) => {
    setChecking(true);
    setFailure(null);
    try {
      const query = token ? { token } : {};
      setMoved(await upload<MovedIn>('/api/v1/setup/import', file, { type: 'application/zip', query }));
    } catch (error) {
      setFailure(error);
    } finally {
      setChecking(false);
    }
  };
  const words = moved && {
    airline: moved.airlines.join(', '),
    events: moved.events,
  };
  return (
    <>
      <button type="button" className={rowClass} disabled={checking} onClick={() => chooser.current?.click()}>
        <PackageOpen className="size-4.5 shrink-0 text-ink-3" aria-hidden="true" />
        <Words title={t('onboarding.archiveOffer')}>{t('onboarding.archiveOfferText')}</Words>
        <ChevronRight className="size-4.5 shrink-0 text-ink-3" aria-hidden="true" />
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".zip,application/zip"
        aria-label={t('onboarding.archiveChoose')}
        className="hidden"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void send(file);
        }}
      />
      {checking && (
        <div className="flex flex-col gap-1.5 px-4 pb-3">
          <p className="text-sm text-ink-2">{t('onboarding.archiveChecking')}</p>
          <Progress label={t('onboarding.archiveChecking')} />
        </div>
      )}
      {(failure !== null || (moved && (!moved.restarts || !moved.can_sign_in))) && (
        <div className="px-4 pb-3">
          <Notice kind={failure ? 'danger' : 'info'}>
            {failure
              ? sentenceOf(failure)
              : t(moved?.can_sign_in ? 'onboarding.archiveLater' : 'onboarding.archiveNobody')}
          </Notice>
        </div>
      )}
      {moved?.restarts && moved.can_sign_in && words && (
        <Restarting title={t('onboarding.archiveMoving')}>
          {t('onboarding.archiveMovingText', words)}
        </Restarting>
      )}
    </>
  );
}
