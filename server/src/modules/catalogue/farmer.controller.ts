import { type Actor, catalogueRoutes, type FarmerListing, type ListingChoicesPage } from '@cunshe/shared';
import { Controller } from '@nestjs/common';
import { Allow, CurrentActor, Endpoint, Idempotent, type IdempotentRequest, Input, requirePermission } from '../../platform';
import { HouseholdInput, PublishListingDto, WithdrawListingDto } from './catalogue.dto';
import { FarmerQueries } from './farmer.queries';
import { PublishListing } from './publish-listing.use-case';
import { SellOut } from './sell-out.use-case';
import { WithdrawListing } from './withdraw-listing.use-case';

@Controller()
export class FarmerController {
  constructor(
    private readonly pages: FarmerQueries,
    private readonly publishListing: PublishListing,
    private readonly withdrawListing: WithdrawListing,
    private readonly soldOut: SellOut,
  ) {}

  @Endpoint(catalogueRoutes.listingChoices)
  @Allow('listing:publish')
  choices(@CurrentActor() actor: Actor, @Input() { householdId }: HouseholdInput): Promise<ListingChoicesPage> {
    requirePermission(actor, 'listing:publish', householdId);
    return this.pages.listingChoices(householdId);
  }

  @Endpoint(catalogueRoutes.publishListing)
  @Allow('listing:publish')
  publish(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() wish: PublishListingDto): Promise<FarmerListing> {
    return this.publishListing.execute(actor, request, wish);
  }

  @Endpoint(catalogueRoutes.withdrawListing)
  @Allow('listing:withdraw')
  withdraw(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { listingId }: WithdrawListingDto): Promise<FarmerListing> {
    return this.withdrawListing.execute(actor, request, listingId);
  }

  @Endpoint(catalogueRoutes.sellOut)
  @Allow('listing:withdraw')
  sellOut(@CurrentActor() actor: Actor, @Idempotent() request: IdempotentRequest, @Input() { listingId }: WithdrawListingDto): Promise<FarmerListing> {
    return this.soldOut.execute(actor, request, listingId);
  }
}
