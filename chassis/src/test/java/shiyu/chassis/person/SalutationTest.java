package shiyu.chassis.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalutationTest {

    @ParameterizedTest
    @CsvSource({
        "林小满,           MS, 林女士",
        "林小满,           MR, 林先生",
        "林小满,           ,   林女士/先生",
        "欧阳娜娜,         MS, 欧阳女士",
        "司马光,           MR, 司马先生",
        "诸葛,             MR, 诸葛先生",
        "张**,             ,   张女士/先生",
        "张＊,             MR, 张先生",
        "欧阳**,           MS, 欧阳女士",
        "陈先生,           ,   陈先生",
        "李小姐,           ,   李女士",
        "李小姐,           MR, 李先生",
        "欧阳女士,         ,   欧阳女士",
        "John Smith,       MR, 顾客",
        "杭州石语工艺品有限公司, , 顾客",
        "阳光公司,         ,   顾客",
        "小李飞刀在路上,   ,   顾客",
        "**,               ,   顾客",
        "'',               MS, 顾客",
        ",                 ,   顾客"
    })
    void addressesByTheSurnameWhereThereIsOne(@Nullable String name, @Nullable Title title, String salutation) {
        assertThat(Salutation.of(name, title)).isEqualTo(salutation);
    }
}
