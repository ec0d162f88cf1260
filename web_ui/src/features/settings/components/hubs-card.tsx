import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { refresh } from '@/api/query-client.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { type Airline, closeHub, openHub } from '../queries.ts';

export function HubsCard({ airline }: { airline: Airline }) {
  const client = useQueryClient();
  const again = () => refresh(client, ['airlines', 'airports', 'home']);
  const form = useForm({
    operation: 'POST /api/v1/airlines/{id}/hubs',
    initial: { icao: null as ComboboxItem | null },
    send: async ({ icao }) => {
      await openHub(airline.id, icao?.value ?? '');
      toast.ok(t('settings.hubOpened', { icao: icao?.value ?? '' }));
      form.reset({ icao: null });
      await again();
    },
  });
  const close = async (icao: string) => {
    try {
      await closeHub(airline.id, icao);
      toast.ok(t('settings.hubClosed', { icao }));
      await again();
    } catch (error) {
      toast.error(error);
    }
  };
  return (
    <Card title={t('settings.hubs')} hint={t('settings.hubsHint')} flush className="lg:col-span-2">
      <ul>
        {airline.hubs.map((hub) => (
          <li key={hub.icao} className="flex items-center gap-3 border-b border-line px-4 py-2">
            <TopicLink topic={`airports:${hub.icao}`}>
              <Code className="font-bold">{hub.icao}</Code>
            </TopicLink>
            <span className="min-w-0 flex-1 truncate">{hub.name}</span>
            <span className="text-sm text-ink-3">
              <Time at={hub.opened_at} show="day" />
            </span>
            <IconButton
              size="sm"
              writes
              label={t('settings.closeHub', { icao: hub.icao })}
              onClick={() => void close(hub.icao)}
            >
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-3 p-4">
        <div className="flex items-start gap-2">
          <AirportField label={t('settings.hubAt')} className="max-w-md flex-1" {...form.field('icao')} />
          <Button type="submit" pending={form.pending} className="mt-6">
            {t('settings.addHub')}
          </Button>
        </div>
        <FormFailure form={form} />
      </form>
    </Card>
  );
}
