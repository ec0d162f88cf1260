// @vitest-environment jsdom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { goTo } from '@/lib/moment.ts';

const said = vi.hoisted(() => [] as unknown[]);
vi.mock('./toast.ts', () => ({ toast: { error: (error: unknown) => said.push(error) } }));

import { WriteLink } from './write-link.tsx';

afterEach(() => {
  cleanup();
  act(() => goTo(null));
  said.length = 0;
});

it('leads on in the present, and in the past nowhere and says why', async () => {
  const root = createRootRoute();
  const list = createRoute({
    getParentRoute: () => root,
    path: '/',
    component: () => (
      <WriteLink to={'/buy' as never} variant="primary">
        Buy
      </WriteLink>
    ),
  });
  const buy = createRoute({ getParentRoute: () => root, path: '/buy', component: () => <p>Shop</p> });
  const router = createRouter({
    routeTree: root.addChildren([list, buy]),
    history: createMemoryHistory(),
  });
  goTo('7');
  render(<RouterProvider router={router as never} />);
  const link = await screen.findByText('Buy');
  fireEvent.click(link);
  expect(link.getAttribute('aria-disabled')).toBe('true');
  expect(said).toHaveLength(1);
  expect(router.state.location.pathname).toBe('/');

  act(() => goTo(null));
  expect(link.hasAttribute('aria-disabled')).toBe(false);
  expect(link.getAttribute('href')).toBe('/buy');
  fireEvent.click(link);
  expect(await screen.findByText('Shop')).toBeTruthy();
  expect(said).toHaveLength(1);
});
