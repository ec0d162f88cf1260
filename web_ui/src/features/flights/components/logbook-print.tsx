import '@/styles/logbook.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { BookOpen, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAirline, usePilot } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { readTableState } from '@/lib/table-state.ts';
import { formatInstant } from '@/lib/time.ts';
import { usePaperColours } from '@/lib/use-paper-colours.ts';
import { countsBrought, earlierFilters, logbookFilters } from '../logbook-days.ts';
import { broughtQuery, wholeLogbookQuery } from '../logbook-queries.ts';
import { carriedInto, sheetRow, sheets } from '../logbook-sheets.ts';
import { LogbookSheet } from './logbook-sheet.tsx';

const rowsPerSheet = 16;

/** The logbook on sheets of paper, with the columns that pilots know from theirs. */
export function LogbookPrint() {
  const pilot = usePilot();
  const airline = useAirline();
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const { filters } = readTableState(search, logbookFilters);
  // What was not accepted is no entry, unless somebody asks for just that.
  const asked = { ...filters, state: filters.state ?? 'accepted' };
  const [part, setPart] = useState({ done: 0, of: 0 });
  const id = pilot?.id ?? '';
  const brought = useQuery({ ...broughtQuery(id), enabled: id !== '' });
  // A logbook that begins on a day carries on from the flights before it.
  const before = earlierFilters(asked);
  const earlier = useQuery({
    ...wholeLogbookQuery(id, before ?? {}, () => undefined),
    enabled: id !== '' && before !== null,
  });
  const query = useQuery({
    ...wholeLogbookQuery(pilot?.id ?? '', asked, (done, of) => setPart({ done, of })),
    enabled: pilot !== null && pilot !== undefined,
  });
  usePaperColours();
  const rows = useMemo(() => (query.data ?? []).flatMap((one) => sheetRow(one) ?? []), [query.data]);
  const earlierRows = useMemo(
    () => (earlier.data ?? []).flatMap((one) => sheetRow(one) ?? []),
    [earlier.data],
  );
  const start = carriedInto(before ? earlierRows : [], countsBrought(asked) ? (brought.data ?? 0) : 0);
  const pages = sheets(rows, rowsPerSheet, start);
  const failed = [query, earlier, brought].find((one) => one.isError);
  const printed = new Date().toISOString();
  return (
    <Page
      title={t('flights.printTitle')}
      description={`${t('flights.printText')} ${
        Object.keys(filters).length > 0 ? t('flights.printSome') : t('flights.printAll')
      }`}
      crumbs={[{ label: t('nav.logbook'), to: '/logbook' }]}
      width="normal"
      actions={
        pages.length > 0 && (
          <Button writes={false} variant="primary" icon={<Printer />} onClick={() => window.print()}>
            {t('action.print')}
          </Button>
        )
      }
    >
      {failed ? (
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      ) : query.isLoading || earlier.isLoading || brought.isLoading ? (
        <div role="status" className="flex flex-col gap-2 text-sm text-ink-2">
          {t('flights.printLoading', { done: part.done, all: part.of })}
          <Progress
            label={t('flights.printTitle')}
            value={part.of > 0 ? part.done : undefined}
            max={part.of}
          />
        </div>
      ) : pages.length === 0 ? (
        <EmptyState
          icon={<BookOpen />}
          title={t('flights.printNone')}
          action={
            <Link to="/logbook" className={buttonClass()}>
              {t('flights.logbook')}
            </Link>
          }
        >
          {t('flights.printNoneNext')}
        </EmptyState>
      ) : (
        pages.map((sheet) => (
          <LogbookSheet
            key={sheet.number}
            sheet={sheet}
            pages={pages.length}
            empty={rowsPerSheet - sheet.rows.length}
            title={t('flights.printOf', { name: pilot?.name ?? '', number: pilot?.pilot_number ?? '' })}
            foot={t('flights.printedOn', { airline: airline?.name ?? '', time: formatInstant(printed) })}
          />
        ))
      )}
    </Page>
  );
}
