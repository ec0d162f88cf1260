// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { limitsOf } from '@/api/limits.ts';
import { DurationField, NumberField, TextAreaField } from './fields.tsx';
import { useForm } from './form.tsx';

afterEach(cleanup);

function Hours({ send }: { send: (values: object) => Promise<unknown> }) {
  const form = useForm({
    operation: 'POST /api/v1/pilots/{id}/transfer-hours',
    initial: { transfer_minutes: null as number | null, reason: '', factor: null as number | null },
    send,
  });
  return (
    <form onSubmit={form.onSubmit}>
      <DurationField label="Hours" {...form.field('transfer_minutes')} />
      <TextAreaField label="Reason" {...form.field('reason')} />
      <NumberField label="Factor" {...form.field('factor')} />
      <button type="submit">Send</button>
    </form>
  );
}

async function shown() {
  const send = vi.fn(async () => undefined);
  render(<Hours send={send} />);
  // The limits come with the form.
  await limitsOf('POST /api/v1/pilots/{id}/transfer-hours');
  await waitFor(() => expect(screen.getByText('Send')).toBeTruthy());
  return send;
}

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('what is missing is said on its field, and nothing is sent', async () => {
  const send = await shown();
  fireEvent.click(screen.getByText('Send'));
  await waitFor(() => expect(screen.getAllByText('Fill this in.')).toHaveLength(2));
  expect(send).not.toHaveBeenCalled();
  write('Hours', '12:30');
  write('Reason', 'From another airline');
  expect(screen.queryByText('Fill this in.')).toBeNull();
  fireEvent.click(screen.getByText('Send'));
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
  expect(send).toHaveBeenCalledWith({ transfer_minutes: 750, reason: 'From another airline', factor: null });
});

test('what is too long is said while it is written', async () => {
  await shown();
  write('Reason', 'x'.repeat(2001));
  await waitFor(() => expect(screen.getByText('At most 2,000 characters.')).toBeTruthy());
});

test('text that is no number is not taken for an empty field', async () => {
  const send = await shown();
  write('Hours', '1:00');
  write('Reason', 'Typed');
  write('Factor', '12x');
  fireEvent.click(screen.getByText('Send'));
  await waitFor(() => expect(screen.getByText('Write a number, such as 12.5.')).toBeTruthy());
  expect(send).not.toHaveBeenCalled();
  write('Factor', '1.5');
  fireEvent.click(screen.getByText('Send'));
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
});

test('what is filled in while somebody is about to type gives way to what they type', () => {
  const field = (value: number | null) => (
    <NumberField label="Number" value={value} name="number" onChange={vi.fn()} />
  );
  const { rerender } = render(field(null));
  const input = screen.getByLabelText<HTMLInputElement>('Number');
  input.focus();
  rerender(field(711));
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 3]);
});
