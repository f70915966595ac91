package shiyu.loyalty;

import org.springframework.test.context.TestPropertySource;
import shiyu.chassis.test.StandingHouse;

@TestPropertySource(properties = {"spring.config.name=loyalty-service", "shiyu.kafka.topics=shiyu.test.house"})
class LoyaltyServiceTest extends StandingHouse {}
