import { useSuspenseQuery } from '@tanstack/react-query';
import { usePilot } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { t } from '@/i18n/t.ts';
import {
  changedFacts,
  emptyReport,
  factsBody,
  originBody,
  reportOfPirep,
  reportOfPrefill,
} from '../model.ts';
import { amend, filePirep, pirepQuery, prefillQuery, saveDraft } from '../queries.ts';
import { ReportForm } from './report-form.tsx';

/** A new report: of a booked flight, or of one without. */
export function NewReportPage({ booking }: { booking: string | undefined }) {
  return booking ? <BookedReport booking={booking} /> : <FreeReport />;
}

function BookedReport({ booking }: { booking: string }) {
  const { data } = useSuspenseQuery(prefillQuery(booking));
  const { briefing } = data;
  const planned = reportOfPrefill(data);
  return (
    <Page
      title={`${t('flights.fileTitle')} ${briefing.ident}`}
      description={t('flights.fileText')}
      width="normal"
      crumbs={[
        { label: t('nav.fly'), to: '/fly' },
        { label: briefing.ident, to: `/fly/bookings/${booking}` },
      ]}
    >
      <ReportForm
        what={`booking.${booking}`}
        ident={briefing.ident}
        initial={planned}
        planned={planned}
        checked={(values) => ({ booking_id: booking, ...factsBody(values) })}
        leg={{ departure: briefing.departure, planned: briefing.arrival }}
        plan={{ block_minutes: briefing.block_minutes, departs_at: briefing.planned_departure_at }}
        loads={briefing.load.fares}
        aircraft={`${briefing.aircraft.registration} · ${briefing.aircraft.type_name}`}
        send={(values) => filePirep({ booking_id: booking, ...factsBody(values) })}
        keep={(values) => filePirep({ booking_id: booking, ...factsBody(values), draft: true })}
      />
    </Page>
  );
}

function FreeReport() {
  const pilot = usePilot();
  if (!pilot) {
    return (
      <Page title={t('flights.fileTitle')}>
        <EmptyState title={t('flights.noPilotTitle')}>{t('flights.noPilot')}</EmptyState>
      </Page>
    );
  }
  const origin = { airline_id: pilot.airline.id, pilot_id: pilot.id };
  return (
    <Page
      title={t('flights.fileTitle')}
      description={t('flights.fileText')}
      width="normal"
      crumbs={[{ label: t('nav.fly'), to: '/fly' }]}
    >
      <ReportForm
        what={`free.${pilot.id}`}
        ident={t('flights.flight')}
        initial={emptyReport}
        checked={(values) => ({ ...origin, ...originBody(values), ...factsBody(values) })}
        loads={[]}
        send={(values) => filePirep({ ...origin, ...originBody(values), ...factsBody(values) })}
        keep={(values) => filePirep({ ...origin, ...originBody(values), ...factsBody(values), draft: true })}
      />
    </Page>
  );
}

/** Goes on with a draft, or amends a report that was filed. */
export function EditReportPage({ id }: { id: string }) {
  const { data: pirep } = useSuspenseQuery(pirepQuery(id));
  const draft = pirep.state === 'draft';
  const initial = reportOfPirep(pirep);
  const { ident } = pirep;
  return (
    <Page
      title={draft ? t('flights.editTitle', { ident }) : t('flights.amendTitle', { ident })}
      description={draft ? t('flights.fileText') : t('flights.amendText')}
      width="normal"
      crumbs={[
        { label: t('nav.logbook'), to: '/logbook' },
        { label: ident, to: `/flights/${id}` },
      ]}
    >
      <ReportForm
        what={`pirep.${id}`}
        ident={ident}
        initial={initial}
        leg={{ departure: pirep.departure, planned: pirep.planned_arrival }}
        plan={pirep.planned}
        loads={pirep.fares}
        aircraft={`${pirep.aircraft.registration} · ${pirep.aircraft.subfleet.name}`}
        draftId={draft ? id : undefined}
        amending={!draft}
        send={(values, reason) =>
          draft ? saveDraft(id, factsBody(values)) : amend(id, { ...changedFacts(initial, values), reason })
        }
        keep={draft ? (values) => saveDraft(id, factsBody(values)) : undefined}
      />
    </Page>
  );
}
