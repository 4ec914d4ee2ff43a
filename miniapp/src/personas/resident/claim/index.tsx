import { type ClaimKind, claimRoutes, MOST_CLAIM_PHOTOS, type OrderClaimsPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { keepPage, usePage, useWrite } from '@/api';
import { ClaimCard } from '@/features/claims/claim-card';
import { KINDS, lineText, untilText } from '@/features/claims/claim-words';
import { useChosenPhotos } from '@/features/claims/use-chosen-photos';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { useNow } from '@/features/shell/use-now';
import { openPage, usePageParams } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { PhotoStrip } from '@/ui/photo-strip';
import { Screen } from '@/ui/screen';
import { SectionTitle } from '@/ui/section-title';
import { TextField } from '@/ui/text-field';

/** 菜不对劲: which, what, a photo; and what was said before. */
export default function ClaimPage() {
  const { orderId = '' } = usePageParams();
  const page = usePage(claimRoutes.orderClaims, { orderId });
  return (
    <Screen title="菜不对劲" onBack={() => openPage(PLACES.order(orderId))}>
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {(claims) => (
          <View className="stack">
            <Form page={claims} />
            {claims.claims.length > 0 && <SectionTitle title="说过的" />}
            {claims.claims.map((claim) => <ClaimCard key={claim.claimId} claim={claim} />)}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}

function Form({ page }: { page: OrderClaimsPage }) {
  const now = useNow();
  const open = page.lines.filter(({ closedBy }) => closedBy === null);
  const [lineId, setLineId] = useState<string>();
  const [kind, setKind] = useState<ClaimKind>();
  const [text, setText] = useState('');
  const photos = useChosenPhotos(MOST_CLAIM_PHOTOS);
  const write = useWrite(claimRoutes.openClaim);
  if (open.length === 0) return <Closed page={page} />;
  const chosen = open.find((line) => line.lineId === lineId) ?? (open.length === 1 ? open[0] : undefined);
  const missing = (!chosen && '先点哪样菜') || (!kind && '再点怎么了') || (text.trim() === '' && '写一句哪里不对') || (photos.sending && '照片还在传…');
  const send = async () => {
    if (!chosen || !kind) return;
    const answer = await write.send({ orderId: page.orderId, lineId: chosen.lineId, kind, text: text.trim(), photoIds: photos.photoIds });
    if (!answer) return;
    keepPage(claimRoutes.orderClaims, { orderId: page.orderId }, answer);
    setText('');
    photos.clear();
  };
  return (
    <>
      <Card>
        <View className="stack">
          <View className="t-lead">哪样菜</View>
          <ChipRow options={open.map((line) => ({ key: line.lineId, text: lineText(line) }))} value={chosen?.lineId ?? ''} onChange={setLineId} />
          <View className="t-lead">怎么了</View>
          <ChipRow options={KINDS} value={kind ?? ('' as ClaimKind)} onChange={setKind} />
          <TextField id="claim-text" label="哪里不对" placeholder="比如：有一把叶子黄了" value={text} maxLength={200} onChange={setText} />
          <PhotoStrip photos={photos.chosen} onPress={photos.drop} pressLabel="不要这张" onAdd={photos.add && (() => void photos.add?.())} />
          {photos.sentence && <ErrorState title="照片没传上" note={photos.sentence} />}
          <View className="t-cap">拍一张最清楚，最多三张，不拍也行。{page.claimableUntil && `${untilText(page.claimableUntil, now)} 前都可以说。`}</View>
        </View>
      </Card>
      {write.sentence && <ErrorState title="没交上" note={write.sentence} />}
      <Button id="send-claim" wide busy={write.busy && '正在交…'} disabled={missing} onPress={() => void send()}>请运营方看看</Button>
    </>
  );
}

/** Why nothing can be said now, and what can be done instead. */
function Closed({ page: { lines, claimableUntil } }: { page: OrderClaimsPage }) {
  if (!claimableUntil) return <EmptyState title="菜还没取走" note="取了菜，觉得不对劲再来说" />;
  if (lines.some(({ closedBy }) => closedBy === 'too_late')) return <EmptyState title="过了说菜不对劲的时间" note="取菜第二天中午 12 点为止。还有问题就找站长" />;
  return <EmptyState title="都说过了" note="运营方看完，会在消息里告诉你" />;
}
