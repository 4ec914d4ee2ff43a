import { type OrderRatingsPage, ratingRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useWrite } from '@/api';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { ErrorState } from '@/ui/error-state';
import { Sheet } from '@/ui/sheet';
import { TextArea } from '@/ui/text-area';

type Garden = OrderRatingsPage['gardens'][number];
const STARS = (['1', '2', '3', '4', '5'] as const).map((key) => ({ key, text: `${key} 星` }));

/** Stars, and words if she likes; given once. */
export function RateSheet({ orderId, garden, onRated, onClose }: { orderId: string; garden: Garden; onRated: (page: OrderRatingsPage) => void; onClose: () => void }) {
  const [stars, setStars] = useState<(typeof STARS)[number]['key']>();
  const [text, setText] = useState('');
  const rating = useWrite(ratingRoutes.rateGarden);
  const send = async () => {
    const answer = await rating.send({ orderId, householdId: garden.householdId, stars: Number(stars), text: text.trim() });
    if (answer) onRated(answer);
  };
  return (
    <Sheet id="rate-sheet" open title={`${garden.farmerName}的菜怎么样`} onClose={onClose} action={<Button id="send-rating" wide busy={rating.busy && '正在发…'} disabled={!stars && '先点几颗星'} onPress={() => void send()}>发出去</Button>}>
      <View className="stack">
        <View className="c-sub">{garden.crops}。发出去就不改了，大家在菜园页上看得到。</View>
        <Choice options={STARS} value={stars} onChange={setStars} />
        <TextArea id="rating-text" label="说两句（不写也行）" placeholder="菜薹嫩不嫩，分量足不足" maxLength={100} value={text} onChange={setText} />
        {rating.sentence && <ErrorState title="没发出去" note={rating.sentence} />}
      </View>
    </Sheet>
  );
}
