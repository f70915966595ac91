package shiyu.community;

import org.springframework.test.context.TestPropertySource;
import shiyu.chassis.test.StandingHouse;

@TestPropertySource(properties = {"spring.config.name=community-service", "shiyu.kafka.topics=shiyu.test.house"})
class CommunityServiceTest extends StandingHouse {}
