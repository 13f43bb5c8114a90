import type { SuiteOptions } from '../suite.ts';
import type { Trial } from './trial.ts';

/** Faults of one kind, and how to put the suite to one of them. */
export interface Campaign {
  /** The names of the faults, always the same in the same order. */
  names(): Promise<string[]>;
  /** @throws Error when there is no fault of that name */
  attempt(name: string, options: SuiteOptions): Promise<Trial>;
}

/** The campaigns that worker processes can be asked for. */
export type CampaignName = 'catalogue' | 'mutants' | 'answers' | 'specification' | 'alarms';

/** Loads a campaign alone, since the others have much to load too. */
export async function loadCampaign(name: CampaignName): Promise<Campaign> {
  switch (name) {
    case 'catalogue':
      return (await import('../catalogue-campaign.ts')).catalogueCampaign;
    case 'mutants':
      return (await import('../mutants/mutant-campaign.ts')).mutantCampaign;
    case 'answers':
      return (await import('../answers/answer-campaign.ts')).answerCampaign;
    case 'specification':
      return (await import('../specification/specification-campaign.ts')).specificationCampaign;
    case 'alarms':
      return (await import('../alarms/alarm-campaign.ts')).alarmCampaign;
  }
}
