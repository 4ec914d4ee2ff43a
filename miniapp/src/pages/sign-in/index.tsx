import { Screen } from '@/ui/screen';

export default function SignInPage() {
  return <Screen title="登录" />;
}
