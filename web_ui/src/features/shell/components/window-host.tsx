import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { meQuery } from '@/api/session.ts';
import { saveBackup } from '@/api/window.ts';
import { toast } from '@/components/ui/toast.ts';
import { saveAndSay } from '@/components/ui/use-saving.ts';
import { t } from '@/i18n/t.ts';
import { useMenu } from '@/lib/menu.ts';
import { useWindowKeys } from '../use-window-keys.ts';

const AboutDialog = lazy(() => import('./about-dialog.tsx'));
const DiagnosticsDialog = lazy(() => import('@/components/layout/diagnostics-dialog.tsx'));

/** What the window's menu and keys do on every page, also before anybody is signed in. */
export default function WindowHost() {
  const [shown, setShown] = useState<'about' | 'diagnostics' | null>(null);
  const client = useQueryClient();
  const router = useRouter();
  useWindowKeys();

  const ifAllowed = async (ability: string, run: () => unknown) => {
    try {
      const { abilities } = await client.ensureQueryData(meQuery);
      if (abilities.includes(ability)) await run();
      else toast.error(t('window.notAllowed'));
    } catch (error) {
      const stranger = error instanceof ApiError && error.status === 401;
      toast.error(stranger ? t('window.signInFirst') : error);
    }
  };
  useMenu({
    about: () => setShown('about'),
    print: () => window.print(),
    diagnostics: () => void ifAllowed('system.view', () => setShown('diagnostics')),
    backup: () => void ifAllowed('data.backup', () => saveAndSay(saveBackup)),
    keys: () => {
      // The frame around the signed-in pages has a sheet of its own, which knows them.
      if (router.state.matches.some((match) => match.routeId === '/_app')) return false;
      return toast.error(t('window.noKeys'));
    },
  });

  const close = () => setShown(null);
  return (
    <Suspense fallback={null}>
      {shown === 'about' && <AboutDialog onClose={close} />}
      {shown === 'diagnostics' && <DiagnosticsDialog onClose={close} />}
    </Suspense>
  );
}
