import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Code, Distance, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import type { PlanRow, RowBody } from '../queries.ts';
import { Days } from './days.tsx';

const looks = {
  error: { icon: CircleAlert, tone: 'text-danger' },
  warning: { icon: TriangleAlert, tone: 'text-caution' },
  note: { icon: Info, tone: 'text-ink-3' },
};

interface PlanRowLineProps {
  row: PlanRow;
  onChange: (change: Partial<RowBody>) => void;
  onLeave: () => void;
}

/** One route of a plan: its number and time can be written over, and it can be left out. */
export function PlanRowLine({ row, onChange, onLeave }: PlanRowLineProps) {
  const wrong = (field: string) =>
    row.checks.some((check) => check.level === 'error' && check.field === field) || undefined;
  return (
    <li className={cx('border-b border-line px-4 py-1.5 last:border-b-0', !row.can_be && 'bg-danger-soft')}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Typed
          label={t('schedule.numberOf', { from: row.departure_code, to: row.arrival_code })}
          value={String(row.flight_number)}
          width="w-20"
          invalid={wrong('flight_number')}
          onDone={(text) => {
            const number = Number(text);
            if (Number.isInteger(number) && number >= 1 && number <= 9999)
              onChange({ flight_number: number });
          }}
        />
        <span className="w-32" title={[row.departure?.name, row.arrival?.name].filter(Boolean).join(' – ')}>
          <Code className="font-bold">{row.departure_code}</Code>
          <span className="text-ink-3"> → </span>
          <Code className="font-bold">{row.arrival_code}</Code>
        </span>
        <Typed
          label={t('schedule.timeOf', { ident: row.ident })}
          value={row.departure_time ?? ''}
          placeholder={t('network.any')}
          width="w-24"
          invalid={wrong('departure_time')}
          onDone={(text) => onChange({ departure_time: text.trim() || null })}
        />
        <span className="num w-24 text-ink-2" title={row.arrival?.timezone}>
          {row.arrival_time && (
            <>
              – {row.arrival_time}
              {row.arrival_days !== 0 && (
                <span className="text-ink-3">{row.arrival_days > 0 ? ` +${row.arrival_days}` : ' −1'}</span>
              )}
            </>
          )}
        </span>
        <span className="w-14 text-right">
          <Duration minutes={row.block_minutes} />
        </span>
        <span className="w-20 text-right text-ink-3 max-sm:hidden">
          <Distance nmi={row.distance_nmi} />
        </span>
        <span className="max-md:hidden">
          <Days mask={row.days} />
        </span>
        <span className="ml-auto">
          <IconButton size="sm" label={t('schedule.leaveOut', { ident: row.ident })} onClick={onLeave}>
            <X aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {row.checks.length > 0 && (
        <ul className="mt-0.5 flex flex-col gap-0.5 pb-1">
          {row.checks.map((check) => {
            const { icon: Icon, tone } = looks[check.level];
            return (
              <li
                key={`${check.code} ${check.sentence}`}
                className={cx('flex items-center gap-1.5 text-xs', tone)}
              >
                <Icon className="size-3.5 shrink-0" aria-hidden="true" />
                {check.sentence}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

/** A field in a row, taken over when it is left or Enter is pressed. */
function Typed({
  label,
  value,
  width,
  placeholder,
  invalid,
  onDone,
}: {
  label: string;
  value: string;
  width: string;
  placeholder?: string;
  invalid?: true;
  onDone: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => {
    if (text !== value) onDone(text);
  };
  return (
    <span className={width}>
      <Input
        aria-label={label}
        aria-invalid={invalid}
        className="num h-8!"
        value={text}
        maxLength={20}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            done();
          }
          if (event.key === 'Escape') setText(value);
        }}
      />
    </span>
  );
}
