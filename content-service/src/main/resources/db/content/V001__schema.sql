-- The tables of the features follow; outbox, inbox, leases, jobs and settings come from the chassis.
COMMENT ON SCHEMA public IS 'content-service: prefaces customers write for works, likes, champions, articles and reply scripts';
