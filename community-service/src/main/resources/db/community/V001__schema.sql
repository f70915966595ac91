-- The tables of the features follow; outbox, inbox, leases, jobs and settings come from the chassis.
COMMENT ON SCHEMA public IS 'community-service: WeChat groups by purchase tier, referral and commission, Moments quota, field sales';
