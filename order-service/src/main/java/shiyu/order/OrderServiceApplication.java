package shiyu.order;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts order-service alone; the standalone launcher starts it together with the others. */
@SpringBootApplication
public class OrderServiceApplication {

    static void main(String[] args) {
        new SpringApplicationBuilder(OrderServiceApplication.class)
                .properties("spring.config.name=order-service")
                .run(args);
    }
}
