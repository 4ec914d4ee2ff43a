import { EmptyState, type EmptyStateProps } from '@/ui/empty-state';
import { SpeakButton } from './speak-button';

/** Nothing here yet; that too is read aloud. */
export function SpokenEmpty(props: EmptyStateProps) {
  return (
    <>
      <EmptyState {...props} />
      <SpeakButton words={[props.title, props.note].filter(Boolean).join('。')} />
    </>
  );
}
