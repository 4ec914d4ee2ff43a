import { action } from '@cunshe/shared';
import { Endpoint, Input } from '../../src/platform';

/** Not run: `npm run check` fails if one of these mistakes compiles. */
const keep = action<{ amount: number; note?: string }, { id: string }>('/kept');

class Exact {
  amount: number;
  note?: string;
}
class WithoutNote {
  amount: number;
}
class WithMore extends Exact {
  more?: boolean;
}
class WithText {
  amount: string;
  note?: string;
}

export class Mistakes {
  @Endpoint(keep)
  right(@Input() _: Exact): Promise<{ id: string }> {
    return Promise.resolve({ id: '1' });
  }

  // @ts-expect-error the DTO leaves an optional field out
  @Endpoint(keep)
  fewer(@Input() _: WithoutNote): Promise<{ id: string }> {
    return Promise.resolve({ id: '1' });
  }

  // @ts-expect-error the DTO takes a field that the contract has not
  @Endpoint(keep)
  more(@Input() _: WithMore): Promise<{ id: string }> {
    return Promise.resolve({ id: '1' });
  }

  // @ts-expect-error the DTO takes another type
  @Endpoint(keep)
  other(@Input() _: WithText): Promise<{ id: string }> {
    return Promise.resolve({ id: '1' });
  }

  // @ts-expect-error the answer has a field too many
  @Endpoint(keep)
  answersMore(@Input() _: Exact): Promise<{ id: string; secret: string }> {
    return Promise.resolve({ id: '1', secret: '2' });
  }
}
