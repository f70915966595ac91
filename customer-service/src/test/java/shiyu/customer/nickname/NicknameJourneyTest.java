package shiyu.customer.nickname;

import org.junit.jupiter.api.Test;
import shiyu.customer.CustomerServiceTest;

class NicknameJourneyTest extends CustomerServiceTest {

    @Test
    void theCatalogueHoldsTwentySixNamesAndShowsWhichAreBorne() {
        var account = house.account(house.agent("lin", "AFTERSALES"), 10, 0);
        asManager()
                .get()
                .uri("/api/nicknames")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(26)
                .jsonPath("$.items[0].nickname")
                .isEqualTo("石小语")
                .jsonPath("$.items[0].accountId")
                .isEqualTo(account.toString())
                .jsonPath("$.items[25].nickname")
                .isEqualTo("石之岸")
                .jsonPath("$.items[25].accountId")
                .doesNotExist();
    }

    @Test
    void itComesInPages() {
        asManager()
                .get()
                .uri("/api/nicknames?limit=25")
                .exchange()
                .expectBody()
                .jsonPath("$.nextCursor")
                .value(
                        String.class,
                        cursor -> asManager()
                                .get()
                                .uri("/api/nicknames?limit=25&cursor={cursor}", cursor)
                                .exchange()
                                .expectBody()
                                .jsonPath("$.items.length()")
                                .isEqualTo(1));
    }
}
