import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import type { Form } from '@/components/ui/form.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import type { ReportForm } from '../model.ts';

/** Facts that have no field of their own: gate, network, weather. */
export function ReportExtras<T extends ReportForm>({ form }: { form: Form<T> }) {
  const { values, set, errorAt } = form as unknown as Form<ReportForm>;
  const { fields } = values;
  const change = (index: number, part: Partial<ReportForm['fields'][number]>) =>
    set({ fields: fields.map((field, at) => (at === index ? { ...field, ...part } : field)) });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-ink-2">{t('flights.fields')}</legend>
      {fields.map((field, index) => (
        <div key={index} className="flex items-start gap-2">
          <TextField
            label={t('flights.fieldName')}
            hideLabel
            placeholder={t('flights.fieldName')}
            maxLength={50}
            className="w-40 max-sm:w-28"
            name={`fields.${index}.name`}
            value={field.name}
            onChange={(name) => change(index, { name })}
          />
          <TextField
            label={t('flights.fieldValue')}
            hideLabel
            placeholder={t('flights.fieldValue')}
            maxLength={200}
            className="flex-1"
            name={`fields.${index}.value`}
            value={field.value}
            error={errorAt(`fields.${field.name}`)}
            onChange={(value) => change(index, { value })}
          />
          <IconButton
            label={t('flights.fieldRemove', { name: field.name || t('flights.fieldName') })}
            onClick={() => set({ fields: fields.filter((_, at) => at !== index) })}
          >
            <X />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus />}
          disabled={fields.length >= 30}
          onClick={() => set({ fields: [...fields, { name: '', value: '' }] })}
        >
          {t('flights.fieldAdd')}
        </Button>
      </div>
    </fieldset>
  );
}
