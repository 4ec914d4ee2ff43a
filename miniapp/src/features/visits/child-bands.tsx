import { CHILD_BANDS, type ChildBand } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { Stepper } from '@/ui/stepper';
import { BAND_WORDS } from './trip-words';

interface ChildBandsProps {
  bands: readonly ChildBand[];
  onChange: (bands: ChildBand[]) => void;
}

/** So many children of each band; never a name or a date of birth. */
export function ChildBands({ bands, onChange }: ChildBandsProps) {
  const withCount = (band: ChildBand, count: number) => [...bands.filter((each) => each !== band), ...Array.from({ length: count }, () => band)];
  return (
    <>
      {CHILD_BANDS.map((band) => (
        <View key={band} className="row between">
          <View>{BAND_WORDS[band]}</View>
          <Stepper id={`band-${band}`} name={BAND_WORDS[band]} value={bands.filter((each) => each === band).length} max={10} onChange={(count) => onChange(withCount(band, count))} />
        </View>
      ))}
    </>
  );
}
