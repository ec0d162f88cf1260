// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

// The network, before the API's client takes it: what was sent, and what it answers next.
const network = vi.hoisted(() => {
  const state = { sent: [] as Request[], answers: [] as (Response | Promise<Response>)[] };
  const Plain = globalThis.Request;
  globalThis.Request = class extends Plain {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === 'string' ? new URL(input, 'http://localhost') : input, init);
    }
  };
  globalThis.fetch = async (input) => {
    state.sent.push(input as Request);
    const answer = state.answers.shift();
    if (!answer) throw new TypeError('nobody answers');
    return answer;
  };
  return state;
});

import { DownloadLink } from './download-link.tsx';

const mark = `vamgr_in_window${location.port ? `_${location.port}` : ''}`;
const csv = () =>
  new Response('registration\nN172AB\n', {
    headers: { 'Content-Disposition': 'attachment; filename="aircraft.csv"' },
  });

function show(): HTMLElement {
  render(
    <DownloadLink href="/api/v1/aircraft?format=csv" label="Download as CSV">
      CSV
    </DownloadLink>,
  );
  return screen.getByLabelText('Download as CSV');
}

beforeEach(() => {
  network.sent.length = 0;
  network.answers.length = 0;
});
afterEach(cleanup);

it('is a link in a browser', () => {
  const link = show();
  expect(link.tagName).toBe('A');
  expect(link.getAttribute('href')).toBe('/api/v1/aircraft?format=csv');
  expect(link.hasAttribute('download')).toBe(true);
});

describe('in the window', () => {
  beforeEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no other way.
    document.cookie = `${mark}=1`;
  });
  afterEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no other way.
    document.cookie = `${mark}=; max-age=0`;
  });

  it('saves the same bytes under the name that came with them, and says where', async () => {
    network.answers.push(csv(), Response.json({ saved: true, name: 'my fleet.csv' }));
    const button = show();
    fireEvent.click(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    // The messages are loaded with the first one.
    expect(await screen.findByText('Saved as my fleet.csv.', {}, { timeout: 10_000 })).toBeTruthy();
    const [read, saved] = network.sent;
    expect(read?.url).toBe('http://localhost/api/v1/aircraft?format=csv');
    expect(saved?.method).toBe('POST');
    expect(saved?.url).toBe('http://localhost/api/v1/window/save?name=aircraft.csv');
    expect(saved?.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(await saved?.text()).toBe('registration\nN172AB\n');
    await waitFor(() => expect(button.hasAttribute('aria-disabled')).toBe(false));
  });

  it('says nothing when the person closed the dialog', async () => {
    network.answers.push(csv(), Response.json({ saved: false, name: null }));
    const button = show();
    const before = document.querySelectorAll('[data-sonner-toast]').length;
    fireEvent.click(button);
    await waitFor(() => expect(network.sent.length).toBe(2));
    await waitFor(() => expect(button.hasAttribute('aria-disabled')).toBe(false));
    expect(document.querySelectorAll('[data-sonner-toast]').length).toBe(before);
  });

  it('says why it could not be saved', async () => {
    const detail = 'The disk is full. Choose another place.';
    network.answers.push(csv(), Response.json({ type: 'about:blank', title: 'No', detail }, { status: 503 }));
    const button = show();
    fireEvent.click(button);
    expect(await screen.findByText(detail)).toBeTruthy();
    expect(button.hasAttribute('aria-disabled')).toBe(false);
  });
});
