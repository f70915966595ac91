package shiyu.order;

import org.junit.jupiter.api.Test;
import shiyu.chassis.test.OpenApiDrift;

class OpenApiTest extends RealService {

    @Test
    void theCommittedDocumentIsWhatTheCodeSays() {
        OpenApiDrift.check("order-service", port);
    }
}
