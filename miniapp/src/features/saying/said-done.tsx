import type { FarmerListing } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { DoneStep } from '../selling/done-step';

/** Each crop that is up now, with ten minutes to take it back. */
export function SaidDone({ published }: { published: readonly FarmerListing[] }) {
  return <>{published.map((listing, index) => <View key={listing.listingId} id={`said-${index}`} className="stack"><DoneStep published={listing} mark={`-${index}`} /></View>)}</>;
}
