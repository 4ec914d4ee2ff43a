import { PeopleScreen } from '@/features/people/people-screen';

/** 人和身份 of the village: its committee and its farmers. */
export default function CommitteePeoplePage() {
  return <PeopleScreen realm="village" />;
}
