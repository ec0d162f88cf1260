import { CloudOff, TriangleAlert } from 'lucide-react';
import { ApiError, Unreachable } from '@/api/problem.ts';
import { t } from '@/i18n/t.ts';
import { usePast } from '@/lib/moment.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ApiError || error instanceof Unreachable) return error.message;
  return t('error.unexpected');
}

export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const away = error instanceof Unreachable;
  const refused = error instanceof ApiError && error.status === 403; // Asking again gets the same answer.
  const notYet = usePast() && error instanceof ApiError && error.status === 404;
  const title = notYet
    ? t('error.notYetTitle')
    : away
      ? t('error.awayTitle')
      : error instanceof ApiError
        ? error.title
        : t('error.title');
  return (
    <div role="alert">
      <EmptyState
        icon={away ? <CloudOff /> : <TriangleAlert />}
        title={title}
        action={retry && !refused && <Button onClick={retry}>{t('action.retry')}</Button>}
      >
        {notYet ? t('error.notYet') : sentenceOf(error)}
      </EmptyState>
    </div>
  );
}
