import { Plane } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { ApiError, Unreachable } from '@/api/problem.ts';
import { Page } from '@/components/layout/page.tsx';
import { Badge, StatePill, type Tone } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Altitude, Code, Distance, Duration, Mass, Measure, Money, Time } from '@/components/ui/values.tsx';

const KitControls = lazy(() => import('./kit-controls.tsx'));
const KitForm = lazy(() => import('./kit-form.tsx'));
const KitCharts = lazy(() => import('./kit-charts.tsx'));
const KitMore = lazy(() => import('./kit-more.tsx'));
const KitTable = lazy(() => import('./kit-table.tsx'));

const tones: Tone[] = ['neutral', 'accent', 'ok', 'caution', 'danger', 'advisory', 'active'];
const states = [
  'draft',
  'filed',
  'in_review',
  'accepted',
  'rejected',
  'parked',
  'reserved',
  'in_flight',
  'maintenance',
];
const instant = '2026-03-14T14:05:00Z';

/** Every component in all its states, for those who build screens. Not in the navigation; its texts are samples. */
export function Kit() {
  return (
    <main className="h-dvh overflow-y-auto">
      <Page
        title="Component kit"
        description="Every component in all its states, in the theme that is chosen."
        width="normal"
      >
        {/* All at once: a part that came later would push the others about. */}
        <Suspense fallback={<SkeletonLines />}>
          <Section title="Figures">
            <StatStrip label="Sample figures">
              <Stat
                label="Cash"
                value={<Money minor={184_250_000} currency="EUR" compact />}
                hint="+€12,400 this month"
                tone="ok"
              />
              <Stat label="Flights, 30 days" value="128" hint="11 more than before" />
              <Stat label="Block time" value={<Duration minutes={18_245} />} unit="h" />
              <Stat label="In the air" value="3" tone="active" />
              <Stat label="Loading" value="" loading />
            </StatStrip>
          </Section>
          <KitControls />
          <Section title="States">
            <div className="flex flex-wrap gap-2">
              {states.map((state) => (
                <StatePill key={state} state={state} />
              ))}
            </div>
            <div className="mt-3 flex flex-wrap gap-2">
              {tones.map((tone) => (
                <Badge key={tone} tone={tone}>
                  {tone}
                </Badge>
              ))}
              <Kbd keys="g f" />
              <Kbd keys="mod+k" />
            </div>
          </Section>
          <div className="grid gap-4 lg:grid-cols-2">
            <Card title="A flight" hint="The leg as a strip">
              <div className="flex flex-col gap-5">
                <RouteStrip
                  size="lg"
                  from={{ icao: 'ENBR', name: 'Bergen Flesland', detail: '14:05Z' }}
                  to={{ icao: 'EGLL', name: 'London Heathrow', detail: '16:10Z' }}
                  above="574 nmi · 2:05"
                  progress={0.62}
                />
                <RouteStrip from={{ icao: 'ENBR' }} to={{ icao: 'ENGM' }} />
              </div>
            </Card>
            <Card title="Values" actions={<Button size="sm">Edit</Button>}>
              <Facts
                items={[
                  { label: 'Registration', value: <Code>LN-ABC</Code> },
                  { label: 'Distance', value: <Distance nmi={574} /> },
                  { label: 'Fuel', value: <Mass kg={4_820} /> },
                  { label: 'Cruise level', value: <Altitude ft={37_000} /> },
                  { label: 'Landing', value: <Measure value={-182} unit="ft/min" /> },
                  { label: 'Off blocks', value: <Time at={instant} /> },
                  { label: 'Result', value: <Money minor={-124_050} currency="EUR" signed /> },
                  { label: 'Not known', value: <Distance nmi={null} /> },
                ]}
              />
            </Card>
          </div>
          <KitForm />
          <KitMore />
          <KitTable />
          <KitCharts />
          <div className="grid gap-4 lg:grid-cols-2">
            <Card flush>
              <EmptyState
                icon={<Plane />}
                title="No aircraft yet"
                action={<Button variant="primary">Buy an aircraft</Button>}
              >
                Aircraft fly your routes. Choose a type, then buy the first one at your hub.
              </EmptyState>
            </Card>
            <Card flush>
              <ErrorState
                error={
                  new Unreachable('The server cannot be reached. Check that it is running, then try again.')
                }
                retry={() => {}}
              />
            </Card>
            <Card flush>
              <ErrorState
                error={
                  new ApiError(409, {
                    kind: 'rule',
                    title: 'The aircraft is not parked',
                    detail: 'LN-ABC is in flight. Wait until it has landed, then sell it.',
                    fields: {},
                  })
                }
              />
            </Card>
            <Card title="Under way">
              <div className="flex flex-col gap-4">
                <Progress label="Sample progress" value={62} />
                <Progress label="Sample progress without an end" />
                <SkeletonLines />
              </div>
            </Card>
          </div>
          <Section title="Notices">
            <div className="flex flex-col gap-2">
              <Notice>Times are in UTC. Change that in the menu at the top.</Notice>
              <Notice kind="ok">The trial balance is zero.</Notice>
              <Notice kind="caution" action={<Button size="sm">Jump seat to ENBR</Button>}>
                You are in Oslo, and this flight leaves from Bergen.
              </Notice>
              <Notice kind="danger">The projection “fleet” has stopped.</Notice>
            </div>
          </Section>
        </Suspense>
      </Page>
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="overline-label mb-2">{title}</h2>
      {children}
    </section>
  );
}
