import { Ellipsis, Map as MapIcon, Pencil, Plus, Rows3, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLine } from '@/components/ui/menu.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { SignOrName } from '@/components/ui/sign-or-name.tsx';
import { Tabs } from '@/components/ui/tabs.tsx';
import { toast } from '@/components/ui/toast.ts';
import { WriteLink } from '@/components/ui/write-link.tsx';

export default function KitControls() {
  const [open, setOpen] = useState<'dialog' | 'panel' | 'confirm' | null>(null);
  const [view, setView] = useState<'list' | 'map'>('list');
  const [tab, setTab] = useState<'flight' | 'money'>('flight');
  const close = () => setOpen(null);
  return (
    <section>
      <h2 className="overline-label mb-2">Controls</h2>
      <div className="flex flex-wrap items-center gap-2">
        <Button variant="primary" icon={<Plus />}>
          Primary
        </Button>
        <Button>Secondary</Button>
        <Button variant="quiet">Quiet</Button>
        <Button variant="danger">Danger</Button>
        <Button variant="primary" pending>
          Pending
        </Button>
        <Button disabled>Disabled</Button>
        <Button size="sm">Small</Button>
        <Button size="lg" variant="primary">
          Large
        </Button>
        <Button>
          <SignOrName sign={<Rows3 />} name="A name, or a sign on phones" />
        </Button>
        <WriteLink to="/kit" variant="primary">
          A link to making something
        </WriteLink>
        <IconButton label="Edit" keys="e">
          <Pencil />
        </IconButton>
        <Menu
          align="start"
          trigger={
            <IconButton label="More" tooltip={false}>
              <Ellipsis />
            </IconButton>
          }
        >
          <MenuItem icon={<Pencil />} keys="e" onSelect={() => {}}>
            Edit
          </MenuItem>
          <MenuLine />
          <MenuItem icon={<Trash2 />} danger onSelect={() => {}}>
            Retire
          </MenuItem>
        </Menu>
        <Segmented
          label="View"
          value={view}
          onChange={setView}
          options={[
            { value: 'list', label: <Rows3 />, name: 'List' },
            { value: 'map', label: <MapIcon />, name: 'Map' },
          ]}
        />
      </div>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('panel')}>Panel</Button>
        <Button onClick={() => setOpen('confirm')}>Confirm</Button>
        <Button onClick={() => toast.ok('Flight booked.', { undo: () => {} })}>Toast with undo</Button>
        <Button onClick={() => toast.error(new Error('sample'))}>Toast for an error</Button>
      </div>
      <div className="mt-4">
        <Tabs
          label="Sample pages"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'flight', label: 'Flight', content: <p>The first page.</p> },
            { value: 'money', label: 'Money', count: 7, content: <p>The second page.</p> },
          ]}
        />
      </div>
      <Dialog
        open={open === 'dialog' || open === 'panel'}
        onOpenChange={close}
        kind={open === 'panel' ? 'panel' : 'dialog'}
        title="Book VAM101"
        description="Bergen to London, today at 14:05Z."
        footer={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Book
            </Button>
          </>
        }
      >
        <p>What is in it.</p>
      </Dialog>
      <Confirm
        open={open === 'confirm'}
        onOpenChange={close}
        title="Sell LN-ABC?"
        action="Sell aircraft"
        danger
        onConfirm={() => Promise.resolve()}
      >
        You get €24,000,000. This cannot be taken back.
      </Confirm>
    </section>
  );
}
