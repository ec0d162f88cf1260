import { type Ref, useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/input.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { useComment } from '../queries.ts';
import type { Pirep } from '../types.ts';

/** The talk between pilot and staff about a flight. */
export function Comments({ pirep, writing }: { pirep: Pirep; writing?: Ref<HTMLTextAreaElement> }) {
  const [text, setText] = useState('');
  const comment = useComment(pirep.id);
  const send = () => {
    if (text.trim() === '' || comment.isPending) return;
    comment.mutate(text.trim(), {
      onSuccess: () => setText(''),
      onError: (error) => toast.error(error),
    });
  };
  return (
    <div className="flex flex-col gap-3">
      {pirep.comment_list.length === 0 && <p className="text-ink-3">{t('flights.commentsNone')}</p>}
      <ul className="flex flex-col gap-3">
        {pirep.comment_list.map((one) => (
          <li key={one.id} className="rounded-card bg-sunken px-3 py-2">
            <div className="mb-0.5 flex flex-wrap items-center gap-2 text-sm">
              <span className="font-medium">{one.by.display_name}</span>
              <Badge tone={one.from === 'staff' ? 'accent' : 'neutral'}>
                {one.from === 'staff' ? t('flights.fromStaff') : t('flights.fromPilot')}
              </Badge>
              <span className="ml-auto text-xs text-ink-3">
                <Time at={one.at} show="ago" />
              </span>
            </div>
            <p className="whitespace-pre-wrap break-words">{one.text}</p>
          </li>
        ))}
      </ul>
      {pirep.actions.includes('comment') && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
          className="flex flex-col gap-2 print:hidden"
        >
          <TextArea
            ref={writing}
            aria-label={t('flights.say')}
            placeholder={t('flights.sayPlaceholder')}
            rows={2}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                send();
              } else if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          <div className="flex items-center justify-end gap-3">
            <span className="text-xs text-ink-3 max-sm:hidden">{t('flights.sayHint')}</span>
            <Button type="submit" size="sm" pending={comment.isPending} disabled={text.trim() === ''}>
              {t('flights.sendComment')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
