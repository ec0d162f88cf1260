// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Dialog } from './dialog.tsx';
import './dialog-body.tsx'; // is there at once, as it is after the first dialog

afterEach(cleanup);

function Page() {
  const [open, setOpen] = useState<'' | 'first' | 'second'>('');
  return (
    <>
      <button type="button" onClick={() => setOpen('first')}>
        Ask
      </button>
      {open === 'first' && (
        <Dialog open onOpenChange={() => setOpen('')} title="First">
          <button type="button" onClick={() => setOpen('second')}>
            Next
          </button>
          <button type="button" onClick={() => setOpen('')}>
            Done
          </button>
        </Dialog>
      )}
      {open === 'second' && (
        <Dialog open onOpenChange={() => setOpen('')} title="Second">
          <button type="button" onClick={() => setOpen('')}>
            Done
          </button>
        </Dialog>
      )}
    </>
  );
}

async function asked() {
  render(<Page />);
  const ask = screen.getByText('Ask');
  ask.focus();
  fireEvent.click(ask);
  await screen.findByText('First', {}, { timeout: 10_000 });
  return ask;
}

it('gives the focus back to what it was opened with', async () => {
  const ask = await asked();
  await waitFor(() => expect(document.activeElement).not.toBe(ask));
  fireEvent.click(screen.getByText('Done'));
  await waitFor(() => expect(document.activeElement).toBe(ask));
});

it('gives it back also after a second one that followed', async () => {
  const ask = await asked();
  await waitFor(() => expect(document.activeElement).not.toBe(ask));
  screen.getByText('Next').focus();
  fireEvent.click(screen.getByText('Next'));
  await screen.findByText('Second');
  fireEvent.click(screen.getByText('Done'));
  await waitFor(() => expect(document.activeElement).toBe(ask));
});
