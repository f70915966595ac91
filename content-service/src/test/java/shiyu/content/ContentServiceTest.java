package shiyu.content;

import org.springframework.test.context.TestPropertySource;
import shiyu.chassis.test.StandingHouse;

@TestPropertySource(properties = {"spring.config.name=content-service", "shiyu.kafka.topics=shiyu.test.house"})
class ContentServiceTest extends StandingHouse {}
