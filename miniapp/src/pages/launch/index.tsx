import Taro, { useLoad } from '@tarojs/taro';
import { Screen } from '@/ui/screen';

export default function LaunchPage() {
  useLoad(() => { void Taro.switchTab({ url: '/pages/today/index' }); });
  return <Screen root />;
}
