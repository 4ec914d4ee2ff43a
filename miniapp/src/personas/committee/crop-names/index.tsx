import { storyRoutes } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { keepPage, usePage, useWrite } from '@/api';
import { PageBody } from '@/features/shell/page-body';
import { useRole } from '@/state/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { ErrorState } from '@/ui/error-state';
import { Screen } from '@/ui/screen';
import { SmallButton } from '@/ui/small-button';

/** 菜的叫法: what farmers call their crops, to be looked at before residents read it. */
export default function CommitteeCropNamesPage() {
  const villageId = useRole()?.scopeId ?? '';
  const page = usePage(storyRoutes.cropNames, { villageId }, { enabled: villageId !== '' });
  const deciding = useWrite(storyRoutes.decideCropName);
  const decide = async (nameId: string, agree: boolean) => {
    const answer = await deciding.send({ villageId, nameId, agree });
    if (answer) keepPage(storyRoutes.cropNames, { villageId }, answer);
  };
  return (
    <Screen title="菜的叫法">
      {deciding.sentence && <ErrorState title="没记上" note={deciding.sentence} />}
      <PageBody page={page} skeleton="rows">
        {({ waiting }) => (
          <View className="stack">
            {waiting.length === 0 && <EmptyState title="没有要看的" note="农户在“我的菜园”里给菜起了名，就到这里" />}
            {waiting.map(({ nameId, plaqueNumber, farmerName, cropName, name }) => (
              <Card key={nameId} id={`name-${plaqueNumber}`}>
                <View className="bold">{cropName}叫“{name}”</View>
                <View className="t-cap">{plaqueNumber} 号 {farmerName}</View>
                <View className="row">
                  <SmallButton id={`agree-${plaqueNumber}`} icon="check" onPress={() => void decide(nameId, true)}>可以</SmallButton>
                  <SmallButton id={`refuse-${plaqueNumber}`} kind="plain" onPress={() => void decide(nameId, false)}>不用这个</SmallButton>
                </View>
              </Card>
            ))}
          </View>
        )}
      </PageBody>
    </Screen>
  );
}
