import type { RunChangeRequest } from '@cunshe/shared';

/** A change of the runs the operator looks at. */
export type Wish = Omit<RunChangeRequest, 'operatorId'>;
