import { visitRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { usePage } from '@/api';
import { DemoStrip } from '@/features/demo/demo-strip';
import { PageBody } from '@/features/shell/page-body';
import { PLACES } from '@/features/shell/places';
import { NeedsStep, PayStep, PeopleStep, WishesStep } from '@/features/visits/book-steps';
import { useBookTrip } from '@/features/visits/use-book-trip';
import { openPage, usePageParams } from '@/platform/navigation';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { StepProgress } from '@/ui/step-progress';

const STEPS = [PeopleStep, NeedsStep, WishesStep, PayStep];

/** 给我家报名, in four steps. */
export default function BookTripPage() {
  const { tripId = '', adults } = usePageParams();
  const page = usePage(visitRoutes.trip, { tripId });
  const book = useBookTrip(tripId, Number(adults) || undefined);
  const Step = STEPS[book.step - 1]!;
  const last = book.step === STEPS.length;
  const back = () => (book.step > 1 ? book.setStep(book.step - 1) : openPage(PLACES.trip(tripId)));
  return (
    <Screen
      title="给我家报名" onBack={back}
      bottom={<BottomBar><Button id="next" grow busy={book.busy && '正在办…'} onPress={() => (last ? page.data && void book.send(page.data) : book.setStep(book.step + 1))}>{last ? '就这样报名' : '下一步'}</Button></BottomBar>}
    >
      <DemoStrip />
      <PageBody page={page} skeleton="rows">
        {(trip) => (
          <View className="stack">
            <StepProgress step={book.step} total={STEPS.length} />
            <Step trip={trip} book={book} />
            {book.sentence && <ErrorState title="没报上，没有扣钱" note={book.sentence} />}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
