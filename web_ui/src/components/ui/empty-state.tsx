import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon?: ReactNode;
  /** What is not there yet. */
  title: ReactNode;
  /** What to do next, in a sentence. */
  children?: ReactNode;
  action?: ReactNode;
  /** It stands for the whole page, so its title is the page's heading. */
  page?: boolean;
}

export function EmptyState({ icon, title, children, action, page }: EmptyStateProps) {
  const Title = page ? 'h1' : 'p';
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-12 text-center">
      {icon && (
        <span
          className="mb-2 grid size-11 place-items-center rounded-full bg-sunken text-ink-3 [&_svg]:size-5"
          aria-hidden="true"
        >
          {icon}
        </span>
      )}
      <Title className="text-lg font-semibold">{title}</Title>
      {children && <p className="max-w-md text-pretty text-md text-ink-2">{children}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
