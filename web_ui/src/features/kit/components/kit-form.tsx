import { Search } from 'lucide-react';
import { useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Checkbox, Switch } from '@/components/ui/check.tsx';
import { Combobox, type ComboboxItem } from '@/components/ui/combobox.tsx';
import { DateInput } from '@/components/ui/date-input.tsx';
import {
  DurationField,
  InstantField,
  MoneyField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '@/components/ui/fields.tsx';
import { FormFoot, FormGrid, useForm } from '@/components/ui/form.tsx';

const samples: ComboboxItem[] = [
  {
    value: 'ENBR',
    code: 'ENBR',
    label: 'ENBR · Bergen Flesland',
    detail: 'Bergen Flesland · Bergen, NO · BGO',
  },
  {
    value: 'ENGM',
    code: 'ENGM',
    label: 'ENGM · Oslo Gardermoen',
    detail: 'Oslo Gardermoen · Oslo, NO · OSL',
  },
  {
    value: 'EGLL',
    code: 'EGLL',
    label: 'EGLL · London Heathrow',
    detail: 'London Heathrow · London, GB · LHR',
  },
];

export default function KitForm() {
  const [checked, setChecked] = useState(true);
  const [day, setDay] = useState('2026-11-30');
  const form = useForm({
    initial: {
      registration: 'LN-ABC',
      kind: 'jet_a',
      place: null as ComboboxItem | null,
      price: 4_250_000_00 as number | null,
      block: 125 as number | null,
      fuel: 4820 as number | null,
      off: '2026-03-14T14:05:00Z',
      remarks: '',
    },
    send: () =>
      Promise.reject(
        new ApiError(422, {
          kind: 'validation',
          title: 'Not valid',
          detail: 'Some fields need another look.',
          fields: { registration: 'LN-ABC already flies for you. Choose another registration.' },
        }),
      ),
  });
  return (
    <Card title="Form" hint="Press the button: the server’s sentence lands on its field">
      <form onSubmit={form.onSubmit} noValidate>
        <FormGrid columns={3}>
          <TextField
            label="Registration"
            required
            mono
            hint="As painted on the aircraft"
            {...form.field('registration')}
          />
          <Combobox
            label="Place"
            placeholder="Code, name or city"
            search={async (text) =>
              samples.filter((one) => one.label.toLowerCase().includes(text.toLowerCase()))
            }
            {...form.field('place')}
          />
          <SelectField
            label="Fuel kind"
            options={[
              { value: 'jet_a', label: 'Jet A-1' },
              { value: 'avgas', label: 'Avgas 100LL' },
            ]}
            {...form.field('kind')}
          />
          <MoneyField label="Price" currency="EUR" {...form.field('price')} />
          <DurationField label="Block time" {...form.field('block')} />
          <NumberField label="Fuel used" suffix="kg" {...form.field('fuel')} />
          <InstantField label="Off blocks, UTC" {...form.field('off')} />
          <TextField
            label="Disabled"
            name="disabled"
            value="Fixed after founding"
            onChange={() => {}}
            disabled
          />
          <TextField
            label="Search"
            name="search"
            hideLabel
            placeholder="With an icon"
            leading={<Search />}
            value=""
            onChange={() => {}}
          />
        </FormGrid>
        <div className="mt-3.5 grid gap-3.5 sm:grid-cols-3">
          <DateInput aria-label="First day" value={day} onChange={setDay} />
          <DateInput aria-label="A day that is fixed" value="2026-11-28" onChange={setDay} disabled />
          <TextAreaField label="Remarks" className="sm:col-span-2" {...form.field('remarks')} />
          <div className="flex flex-col gap-2 pt-5">
            <Checkbox label="Active" hint="Pilots can book it" checked={checked} onChange={setChecked} />
            <Switch label="Accept by rule" checked={checked} onChange={setChecked} />
          </div>
        </div>
        <FormFoot form={form}>
          <Button onClick={() => form.reset()}>Start again</Button>
          <Button type="submit" variant="primary" pending={form.pending}>
            Send
          </Button>
        </FormFoot>
      </form>
    </Card>
  );
}
