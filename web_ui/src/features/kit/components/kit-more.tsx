import { useState } from 'react';
import FilterMenu from '@/components/data-table/filter-menu.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { CopyText } from '@/components/ui/copy-text.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { Field } from '@/components/ui/field.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { Initials } from '@/components/ui/initials.tsx';
import { Input, TextArea } from '@/components/ui/input.tsx';
import { Select } from '@/components/ui/select.tsx';
import { TabContent } from '@/components/ui/tab-content.tsx';
import { Tooltip } from '@/components/ui/tooltip.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { AltitudeField, DistanceField, MassField } from '@/components/ui/unit-fields.tsx';

const options = [
  { value: 'jet_a', label: 'Jet A-1' },
  { value: 'avgas', label: 'Avgas 100LL', disabled: true },
];

/** Fields one by one in every state, and what stands in texts and lists. */
export default function KitMore() {
  const [asking, setAsking] = useState(false);
  const [fuel, setFuel] = useState('jet_a');
  const form = useForm({ initial: { name: '' }, send: async () => setAsking(false) });
  const [units, setUnits] = useState<{ mass: number | null; far: number | null; high: number | null }>({
    mass: 4_820,
    far: 574,
    high: 37_000,
  });
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Card title="Fields in every state">
        <div className="grid gap-3.5 sm:grid-cols-2">
          <Field label="Usual" hint="A hint stays">
            {(control) => <Input {...control} defaultValue="ENBR" mono />}
          </Field>
          <Field label="Wrong" error="There is no such airport. Choose another code." required>
            {(control) => <Input {...control} defaultValue="XXXX" mono />}
          </Field>
          <Field label="Switched off">
            {(control) => <Input {...control} defaultValue="Fixed" disabled />}
          </Field>
          <Field label="Choice">
            {(control) => <Select {...control} options={options} placeholder="None" />}
          </Field>
          <Field label="Longer text">{(control) => <TextArea {...control} rows={2} />}</Field>
          <MassField
            label="Mass in the reader’s unit"
            name="mass"
            value={units.mass}
            onChange={(mass) => setUnits({ ...units, mass })}
          />
          <DistanceField
            label="Distance in the reader’s unit"
            name="far"
            value={units.far}
            onChange={(far) => setUnits({ ...units, far })}
          />
          <AltitudeField
            label="Altitude in the reader’s unit"
            name="high"
            value={units.high}
            onChange={(high) => setUnits({ ...units, high })}
          />
        </div>
      </Card>
      <Card title="In texts and lists">
        <div className="flex flex-col items-start gap-3">
          <CopyText text="https://example.org/join/7Xk2" />
          <DownloadLink href="#" label="Download as CSV">
            CSV
          </DownloadLink>
          <p>
            A link to <TopicLink topic="airports:ENBR">Bergen</TopicLink>, and a thing{' '}
            <TopicLink topic="nothing:1">without a page</TopicLink>.
          </p>
          <Tooltip label="What it is for" keys="g f">
            <button type="button" className="rounded-control px-2 py-1 hover:bg-hover">
              Point at me
            </button>
          </Tooltip>
          <FilterMenu filter={{ name: 'fuel', label: 'Fuel', options }} value={fuel} onChange={setFuel} />
          <Initials name="Liv Dahl" />
          <TabContent>
            <p>What a tab holds, once it is there.</p>
          </TabContent>
          <Button onClick={() => setAsking(true)}>A dialog that asks</Button>
        </div>
      </Card>
      {asking && (
        <FormDialog form={form} title="Rename LN-ABC" action="Rename" onClose={() => setAsking(false)}>
          <TextField label="Name" required {...form.field('name')} />
        </FormDialog>
      )}
    </div>
  );
}
