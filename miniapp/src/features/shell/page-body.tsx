import type { ReactNode } from 'react';
import { type Page, sentenceFor } from '@/api';
import { ErrorState } from '@/ui/error-state';
import { Skeleton, type SkeletonProps } from '@/ui/skeleton';

interface PageBodyProps<T> {
  page: Page<T>;
  /** What stands here while it loads. */
  skeleton: SkeletonProps['of'];
  children: (data: T) => ReactNode;
}

/** The states every page shares: loading, failed with one way out, and the data. */
export function PageBody<T>({ page, skeleton, children }: PageBodyProps<T>) {
  if (page.data) return <>{children(page.data)}</>;
  if (page.loading) return <Skeleton of={skeleton} count={3} />;
  return <ErrorState title="没打开" note={sentenceFor(page.error)} action="再试一次" onAction={() => void page.refresh()} />;
}
