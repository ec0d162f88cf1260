import { CircleAlert, FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { useAirline, useMe } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { SelectField } from '@/components/ui/fields.tsx';
import { FormFoot, FormGrid, useForm } from '@/components/ui/form.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { cx } from '@/lib/cx.ts';
import { type ImportKind, startImport } from '../queries.ts';

/** Choose a list and a file; the dry run begins at once. */
export function ImportStart({
  kinds,
  onStarted,
}: {
  kinds: readonly ImportKind[];
  onStarted: (id: string) => void;
}) {
  const me = useMe();
  const mine = useAirline();
  const form = useForm({
    initial: {
      kind: kinds[0]?.kind ?? 'flights',
      airline: mine?.id ?? '',
      fuel_unit: 'lbs',
      file: null as File | null,
    },
    send: async ({ kind, airline, fuel_unit, file }) => {
      if (!file) return;
      const started = await startImport(file, {
        kind,
        airline: airline || undefined,
        fuel_unit: kind === 'airports' ? fuel_unit : undefined,
      });
      onStarted(started.id);
    },
  });
  const { kind: chosen, file } = form.values;
  const kind = kinds.find((one) => one.kind === chosen);
  return (
    <Card title={t('data.importTitle')} hint={t('data.importText')}>
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-3.5">
        <FormGrid>
          <SelectField
            label={t('data.importKind')}
            hint={kind && t('data.importKey', { key: kind.key })}
            options={kinds.map((one) => ({
              value: one.kind,
              label: tOr(`data.kindNames.${one.kind}`, one.kind),
            }))}
            {...form.field('kind')}
          />
          {me.airlines.length > 1 && (
            <SelectField
              label={t('data.importAirline')}
              options={me.airlines.map((one) => ({ value: one.id, label: `${one.icao} ${one.name}` }))}
              {...form.field('airline')}
            />
          )}
          {chosen === 'airports' && (
            <SelectField
              label={t('data.importFuel')}
              options={[
                { value: 'lbs', label: 'lb' },
                { value: 'kg', label: 'kg' },
              ]}
              {...form.field('fuel_unit')}
            />
          )}
        </FormGrid>
        <DropField file={file} error={form.errorAt('file')} onFile={(next) => form.set({ file: next })} />
        {kind && <Columns kind={kind} />}
        <FormFoot form={form}>
          <Button type="submit" variant="primary" pending={form.pending} disabled={file === null}>
            {t('data.importStart')}
          </Button>
        </FormFoot>
      </form>
    </Card>
  );
}

interface DropFieldProps {
  file: File | null;
  error: string | undefined;
  onFile: (file: File) => void;
}

function DropField({ file, error, onFile }: DropFieldProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };
  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'flex cursor-pointer flex-col items-center gap-1.5 rounded-card border border-dashed px-4 py-6 text-center text-md',
          'outline-focus focus-within:outline-2 hover:bg-hover',
          over ? 'border-accent bg-accent-soft' : error ? 'border-danger' : 'border-line-strong',
        )}
      >
        <FileSpreadsheet className="size-6 text-ink-3" aria-hidden="true" />
        <span className={file ? 'font-medium' : 'text-ink-2'}>
          {file
            ? t('data.importChosen', { name: file.name, size: formatBytes(file.size) })
            : t('data.importDrop')}
        </span>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,text/csv"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="sr-only"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) onFile(chosen);
          }}
        />
      </label>
      {error && (
        <p id={`${id}-error`} className="mt-1 flex gap-1.5 text-sm text-danger">
          <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden="true" />
          {error}
        </p>
      )}
    </div>
  );
}

function Columns({ kind }: { kind: ImportKind }) {
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-2 hover:text-ink">{t('data.kindColumns')}</summary>
      <dl className="mt-2 grid grid-cols-[minmax(7rem,max-content)_1fr] gap-x-4 gap-y-1">
        {kind.columns.map((column) => (
          <div key={column.name} className="contents">
            <dt className="code">{column.name}</dt>
            <dd className="text-ink-3">
              {column.meaning}
              {column.required && <b className="ml-1 font-medium text-ink-2">({t('data.kindRequired')})</b>}
              {column.kept_only && <span className="ml-1">({t('data.kindKept')})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
