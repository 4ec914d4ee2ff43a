interface Run {
  readonly van: { readonly id: string };
  readonly ahead: readonly { readonly kind: string; readonly placeId: string }[];
}

/** Where a van was to go, and where it goes now. */
export interface ChangedWay {
  readonly vanId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Pure. Vans that go elsewhere or in another order; that they come later alone changes no way. */
export function changedWays({ before, after }: { readonly before: readonly Run[]; readonly after: readonly Run[] }, titles: ReadonlyMap<string, string>): ChangedWay[] {
  return after.flatMap((run) => {
    const was = before.find(({ van }) => van.id === run.van.id);
    const [old, now] = [was?.ahead ?? [], run.ahead].map((stops) => stops.map(({ kind, placeId }) => `${kind} ${placeId}`));
    if (old!.join() === now!.join()) return [];
    const named = (stops: Run['ahead']) => stops.map(({ placeId }) => titles.get(placeId) ?? '');
    return [{ vanId: run.van.id, before: named(was?.ahead ?? []), after: named(run.ahead) }];
  });
}
