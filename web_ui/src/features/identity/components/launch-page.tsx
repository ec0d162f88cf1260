import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Entrance } from '@/components/layout/entrance.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { launch, useEnter } from '../queries.ts';

/** Where the app's own window starts: changes its one-time token for a session. */
export function LaunchPage({ token }: { token: string }) {
  const navigate = useNavigate();
  const enter = useEnter();
  const [failure, setFailure] = useState<unknown>(null);
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return; // The token works once.
    started.current = true;
    launch(token)
      .then(async (me) => {
        await enter(me);
        await navigate({ to: '/', replace: true });
      })
      .catch(setFailure);
  }, [token, enter, navigate]);
  if (!failure) {
    return (
      <Entrance title={t('identity.launching')}>
        <Progress label={t('identity.launching')} />
      </Entrance>
    );
  }
  return (
    <Entrance title={t('identity.launchFailedTitle')} description={t('identity.launchFailed')}>
      <div className="flex flex-col items-start gap-4">
        <Notice kind="caution">{sentenceOf(failure)}</Notice>
        <Link to="/sign-in" className={buttonClass('primary', 'lg')}>
          {t('identity.signIn')}
        </Link>
      </div>
    </Entrance>
  );
}
