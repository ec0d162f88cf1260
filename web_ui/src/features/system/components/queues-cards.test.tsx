// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Partition } from '../queries.ts';
import { JobsCard } from './jobs-card.tsx';
import { QueuesCards } from './queues-cards.tsx';

afterEach(cleanup);

const well: Partition = {
  consumer: 'projector',
  partition: 0,
  events: 0,
  ready: 0,
  counted_at: new Date().toISOString(),
  current: true,
  process: 'one:17',
  unacknowledged: 0,
};

const cellsOf = (partition: string) => {
  const row = screen.getByRole('rowheader', { name: partition }).closest('tr') as HTMLElement;
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

it('says of each partition what waits, what is in work and who has it', () => {
  render(
    <QueuesCards partitions={[well, { ...well, partition: 3, events: 12, ready: 4, unacknowledged: 2 }]} />,
  );
  expect(cellsOf('0')).toEqual(['0', '0', '0', 'one:17']);
  expect(cellsOf('3')).toEqual(['12', '4', '2', 'one:17']);
  expect(screen.queryByText(/no process|no longer said|Nobody has said/)).toBeNull();
});

it('has a card for each kind of consumer', () => {
  render(<QueuesCards partitions={[well, { ...well, consumer: 'policy' }]} />);
  expect(screen.getAllByRole('heading').map((one) => one.textContent)).toEqual([
    'Queues of the read tables',
    'Queues of the reactions',
  ]);
});

it('says that nobody has a partition, and since when nobody counts what waits', () => {
  const since = new Date(Date.now() - 180_000).toISOString();
  const left = {
    ...well,
    partition: 5,
    ready: 9,
    current: false,
    counted_at: since,
    process: null,
    unacknowledged: null,
  };
  render(<QueuesCards partitions={[well, left]} />);
  expect(cellsOf('5')).toEqual(['0', '9', '–', 'nobody']);
  expect(screen.getByText('1 partition has no process.')).toBeTruthy();
  const time = screen.getByText(/no longer said. Last counted/).querySelector('time');
  expect(time?.getAttribute('datetime')).toBe(since);
});

it('invents no number where nothing was said', () => {
  render(<QueuesCards partitions={[{ ...well, ready: null, counted_at: null, current: false }]} />);
  expect(cellsOf('0')).toEqual(['0', '–', '0', 'one:17']);
  expect(screen.getByText('Nobody has said lately how many messages wait.')).toBeTruthy();
});

const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const job = {
  name: 'dispatch.expire',
  every_seconds: 300,
  last_run_at: minutesFromNow(-2),
  next_run_at: minutesFromNow(3),
  last_error: null,
};

it('says when a job comes next, and that it did not come', () => {
  render(
    <JobsCard
      jobs={[
        job,
        { ...job, name: 'crew.leave', last_run_at: minutesFromNow(-15), next_run_at: minutesFromNow(-10) },
      ]}
    />,
  );
  const [next, late] = screen.getAllByRole('listitem');
  expect(next?.textContent).toContain('Next in 3 minutes');
  expect(late?.textContent).toContain('Was due 10 minutes ago');
});

it('says for how many airlines a job failed', () => {
  render(
    <JobsCard jobs={[job]} everywhere={[{ ...job, failed: 2, error: 'ZeroDivisionError: no seats' }]} />,
  );
  expect(screen.getByText('Failed for 2 airlines')).toBeTruthy();
  expect(screen.getByText('ZeroDivisionError: no seats')).toBeTruthy();
  cleanup();
  render(<JobsCard jobs={[]} />);
  expect(screen.getByText('None has run yet.')).toBeTruthy();
});
