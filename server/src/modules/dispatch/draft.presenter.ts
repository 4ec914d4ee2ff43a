import { type DraftStop, type DraftVan, type RunDraft } from '@cunshe/shared';
import { type ChangeDraft, changedVans, driveOn, faultText, instantOfDay, isOnMap, type Situation } from '../pickup-routing/public';

type Titles = ReadonlyMap<string, string>;

/** The ways of the vans that change, side by side, and in words what stands against it. @param vanId which van it should be */
export function presentDraft(situation: Situation, draft: ChangeDraft, titles: Titles, vanId: string | null): RunDraft {
  const nameOf = (vanId: string) => situation.facts.vans.find(({ id }) => id === vanId)?.name ?? '';
  const sentence = (fault: ChangeDraft['faults'][number]) => faultText(fault, nameOf(fault.vanId), titles.get(fault.placeId) ?? '');
  const against = situation.facts.added && !isOnMap(situation.facts.added.household) ? ['这家还没标位置，车找不到门。请村委会在“农户”里补上位置'] : draft.faults.map(sentence);
  return {
    serverNow: situation.facts.now.toISOString(),
    against: draft.left.length > 0 && against.length === 0 ? [vanId ? `${nameOf(vanId)}已经收完往门口送了，不能再回头去收` : '没有车能再回头去收'] : [...new Set(against)],
    warnings: [...new Set(draft.warnings.map(sentence))],
    vans: changedVans(draft, situation).map((vanId) => presentVan(situation, draft, vanId, nameOf(vanId), titles)),
    seen: draft.seen,
  };
}

function presentVan(situation: Situation, draft: ChangeDraft, vanId: string, vanName: string, titles: Titles): DraftVan {
  const [before, after] = [draft.before, draft.after].map((runs) => runs.find(({ van }) => van.id === vanId)!);
  const known = new Set(before!.ahead.map(({ kind, placeId }) => `${kind} ${placeId}`));
  const stopsOf = (run: ChangeDraft['after'][number]): DraftStop[] =>
    driveOn(situation.scene, run).map(({ kind, placeId, arriveAt }) => ({
      title: titles.get(placeId) ?? '',
      at: instantOfDay(situation.facts.businessDate, arriveAt).toISOString(),
      isNew: !known.has(`${kind} ${placeId}`),
    }));
  return { vanName, before: stopsOf(before!), after: stopsOf(after!) };
}
