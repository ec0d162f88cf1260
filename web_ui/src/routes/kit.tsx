import { createFileRoute } from '@tanstack/react-router';
import { Kit } from '@/features/kit/components/kit.tsx';

export const Route = createFileRoute('/kit')({ component: Kit });
