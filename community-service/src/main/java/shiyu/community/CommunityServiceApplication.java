package shiyu.community;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class CommunityServiceApplication {

    static void main(String[] args) {
        new SpringApplicationBuilder(CommunityServiceApplication.class)
                .properties("spring.config.name=community-service")
                .run(args);
    }
}
