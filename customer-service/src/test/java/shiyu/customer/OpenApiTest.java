package shiyu.customer;

import org.junit.jupiter.api.Test;
import shiyu.chassis.test.OpenApiDrift;

class OpenApiTest extends CustomerServiceTest {

    @Test
    void theCommittedDocumentIsWhatTheCodeSays() {
        OpenApiDrift.check("customer-service", port);
    }
}
