-- The tables of the features follow; outbox, inbox, leases, jobs and settings come from the chassis.
COMMENT ON SCHEMA public IS 'loyalty-service: the points ledger, the mall, redemptions, second shipments and awards';
