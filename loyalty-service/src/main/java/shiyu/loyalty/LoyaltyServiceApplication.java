package shiyu.loyalty;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class LoyaltyServiceApplication {

    static void main(String[] args) {
        new SpringApplicationBuilder(LoyaltyServiceApplication.class)
                .properties("spring.config.name=loyalty-service")
                .run(args);
    }
}
