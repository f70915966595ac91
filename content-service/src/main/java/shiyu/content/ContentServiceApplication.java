package shiyu.content;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SpringBootApplication
public class ContentServiceApplication {

    static void main(String[] args) {
        new SpringApplicationBuilder(ContentServiceApplication.class)
                .properties("spring.config.name=content-service")
                .run(args);
    }
}
