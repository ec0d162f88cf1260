import { Link } from '@tanstack/react-router';
import { ChevronRight, CircleAlert, CircleCheck, Eye } from 'lucide-react';
import { Card } from '@/components/ui/card.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { said } from '@/i18n/said.ts';
import { t } from '@/i18n/t.ts';
import { type Todo, todoPath } from '../model.ts';

export function TodoCard({ todos }: { todos: readonly Todo[] }) {
  if (todos.length === 0) {
    return (
      <Card title={t('home.todo')}>
        <div className="flex items-center gap-3">
          <CircleCheck className="size-5 shrink-0 text-ok" aria-hidden="true" />
          <div className="min-w-0 flex-1">
            <p className="font-medium">{t('home.nothing')}</p>
            <p className="text-sm text-ink-3">{t('home.nothingNext')}</p>
          </div>
          <WriteLink to={'/fly' as never} size="sm">
            {t('home.chooseFlight')}
          </WriteLink>
        </div>
      </Card>
    );
  }
  return (
    <Card title={t('home.todo')} flush>
      <ul>
        {todos.map((todo) => (
          <li key={`${todo.key} ${todo.link.id ?? ''}`} className="border-b border-line last:border-b-0">
            <Link
              to={todoPath(todo) as never}
              className="flex items-center gap-3 px-4 py-2.5 outline-offset-[-2px] hover:bg-hover"
            >
              {todo.severity === 'do' ? (
                <CircleAlert className="size-4.5 shrink-0 text-caution" aria-hidden="true" />
              ) : (
                <Eye className="size-4.5 shrink-0 text-advisory" aria-hidden="true" />
              )}
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{said(todo.title)}</span>
                <span className="block text-sm text-ink-3">{said(todo.detail)}</span>
              </span>
              {todo.count > 1 && (
                <span className="num rounded-full bg-caution-soft px-1.5 text-xs font-medium text-caution">
                  {todo.count}
                </span>
              )}
              <ChevronRight className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
