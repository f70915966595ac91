package shiyu.customer.nickname;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import shiyu.chassis.paging.Cursor;
import shiyu.chassis.paging.Page;
import shiyu.chassis.paging.PageRequest;
import shiyu.chassis.security.RequiresRight;
import shiyu.rights.Rights;

@RestController
@RequestMapping("/api/nicknames")
class NicknameController {

    private final Nicknames nicknames;

    NicknameController(Nicknames nicknames) {
        this.nicknames = nicknames;
    }

    @GetMapping
    @RequiresRight(Rights.PEOPLE_READ)
    @Operation(summary = "The catalogue in its order, each name with the account that bears it.")
    Mono<Page<NicknameView>> list(PageRequest page) {
        return nicknames
                .page(page)
                .map(rows -> Page.of(rows, page, NicknameView::of, row -> Cursor.of(row.position())));
    }

    @Schema(name = "Nickname")
    record NicknameView(String nickname, @Nullable UUID accountId) {

        static NicknameView of(Nicknames.Row row) {
            return new NicknameView(row.name(), row.accountId());
        }
    }
}
