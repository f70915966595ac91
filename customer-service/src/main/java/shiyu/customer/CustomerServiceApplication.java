package shiyu.customer;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service alone; the standalone launcher starts it beside the others. */
@SpringBootApplication
public class CustomerServiceApplication {

    static void main(String[] args) {
        var named = Stream.concat(Stream.of("--spring.config.name=customer-service"), Stream.of(args));
        SpringApplication.run(CustomerServiceApplication.class, named.toArray(String[]::new));
    }
}
