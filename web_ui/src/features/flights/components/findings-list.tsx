import { CircleCheck, CircleX } from 'lucide-react';
import { t } from '@/i18n/t.ts';
import type { Finding } from '../types.ts';

/** What the rules found, failures first. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="text-ink-3">{t('flights.findingsNone')}</p>;
  const sorted = [...findings].sort((a, b) => Number(a.ok) - Number(b.ok));
  return (
    <ul className="flex flex-col gap-1.5">
      {sorted.map((finding) => (
        <li key={finding.rule} className="flex gap-2">
          {finding.ok ? (
            <CircleCheck className="mt-0.5 size-4 shrink-0 text-ok" aria-hidden="true" />
          ) : (
            <CircleX className="mt-0.5 size-4 shrink-0 text-danger" aria-hidden="true" />
          )}
          <span className={finding.ok ? 'text-ink-2' : 'font-medium'}>{finding.sentence}</span>
        </li>
      ))}
    </ul>
  );
}
