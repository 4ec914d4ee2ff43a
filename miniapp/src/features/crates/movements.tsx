import { type CrateMovementView, timeOfDay } from '@cunshe/shared';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { KeyValue } from '@/ui/key-value';
import { SectionTitle } from '@/ui/section-title';

/** Where crates went, the last ones first. */
export function Movements({ movements }: { movements: readonly CrateMovementView[] }) {
  return (
    <>
      <SectionTitle title="进出" aside="最近的在前" />
      {movements.length === 0
        ? <EmptyState title="还没有进出" note="司机卸筐、收筐，站长点筐，都记在这里" />
        : <Card id="crate-movements">{movements.map(({ movementId, at, typeName, crates, way, byName }) => <KeyValue key={movementId} label={`${timeOfDay(new Date(at))} ${way}·${byName}`} value={`${typeName} ${crates} 只`} />)}</Card>}
    </>
  );
}
