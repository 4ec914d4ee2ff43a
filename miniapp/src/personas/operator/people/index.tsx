import { PeopleScreen } from '@/features/people/people-screen';

/** 人和身份 of the operator and of the pairings it runs. */
export default function OperatorPeoplePage() {
  return <PeopleScreen realm="operator" />;
}
