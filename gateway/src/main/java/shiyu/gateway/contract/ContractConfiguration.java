package shiyu.gateway.contract;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    @Bean
    Contract contract(@Value("${shiyu.gateway.contract}") Resource document, JsonMapper json) throws IOException {
        var bytes = document.getContentAsByteArray();
        return new Contract(bytes, json.readTree(bytes));
    }
}
