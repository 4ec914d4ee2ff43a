import { type ChildBand, type FamilyNeed, type TripPage, visitRoutes } from '@cunshe/shared';
import { useState } from 'react';
import { useWrite } from '@/api';
import { replacePage } from '@/platform/navigation';
import { PLACES } from '../shell/places';
import { wishesOf } from './extra-words';

export interface FamilyForm {
  readonly adults: number;
  readonly childBands: readonly ChildBand[];
  readonly allergies: readonly string[];
  /** Typed, several with 、 between. */
  readonly otherAllergies: string;
  readonly needs: readonly FamilyNeed[];
  readonly friendCode: string;
  /** How many of each extra. */
  readonly extras: Readonly<Record<string, number>>;
}

const MOST_ADULTS = 20;
const MOST_ALLERGIES = 10;
const LONGEST = 12;

/** What was tapped and what was typed, each once. */
export function allergiesOf({ allergies, otherAllergies }: Pick<FamilyForm, 'allergies' | 'otherAllergies'>): string[] {
  const typed = otherAllergies.split(/[、，,；;\s]+/).map((word) => word.replace(/^忌|过敏$/g, '').slice(0, LONGEST)).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return [...new Set([...allergies, ...typed])].slice(0, MOST_ALLERGIES);
}

/** The four steps of a booking; `said`: how many adults a link from the group brings along; no child's field opens before the guardian's consent is kept. */
export function useBookTrip(tripId: string, said = 2) {
  const [step, setStep] = useState(1);
  const [form, setForm] = useState<FamilyForm>({ adults: Math.min(MOST_ADULTS, Math.max(1, said)), childBands: [], allergies: [], otherAllergies: '', needs: [], friendCode: '', extras: {} });
  const [consentId, setConsentId] = useState<string>();
  const consent = useWrite(visitRoutes.consentAsGuardian);
  const book = useWrite(visitRoutes.bookTrip);
  const change = (part: Partial<FamilyForm>) => setForm((before) => ({ ...before, ...part }));
  const agree = async ({ consent: { version } }: Pick<TripPage, 'consent'>) => {
    const kept = await consent.send({ tripId, version });
    if (kept) setConsentId(kept.consentId);
  };
  const send = async ({ extras: offered, familiesLeft }: Pick<TripPage, 'extras' | 'familiesLeft'>) => {
    const { friendCode, extras: counts, otherAllergies: _, ...family } = form;
    const extras = familiesLeft > 0 ? wishesOf(offered, counts) : [];
    const booked = await book.send({ tripId, ...family, allergies: allergiesOf(form), ...(extras.length > 0 ? { extras } : {}), friendCode: friendCode.trim() || undefined, consentId });
    if (booked) replacePage(PLACES.tripBooking(booked.bookingId));
  };
  return { step, setStep, form, change, agreed: consentId !== undefined, agree, send, busy: book.busy || consent.busy, sentence: book.sentence ?? consent.sentence };
}

export type BookTripForm = ReturnType<typeof useBookTrip>;
