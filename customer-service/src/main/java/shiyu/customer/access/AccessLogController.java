package shiyu.customer.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
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
@RequestMapping("/api/access-log")
class AccessLogController {

    private final AccessLog log;

    AccessLogController(AccessLog log) {
        this.log = log;
    }

    @GetMapping
    @RequiresRight(Rights.AUDIT_READ)
    @Operation(summary = "Who saw personal data in full, latest first.")
    Mono<Page<EntryView>> list(PageRequest page) {
        return log.page(page)
                .map(rows -> Page.of(rows, page, EntryView::of, row -> Cursor.of(row.at(), row.revealId())));
    }

    @Schema(name = "AccessLogEntry")
    record EntryView(
            UUID id,
            Instant at,
            Who who,
            UUID subjectId,
            @Nullable UUID contactId,
            List<String> fields,
            String purpose,
            @Nullable UUID taskId) {

        static EntryView of(AccessLog.Row row) {
            return new EntryView(
                    row.revealId(),
                    row.at(),
                    new Who(row.who(), row.displayName()),
                    row.subjectId(),
                    row.contactId(),
                    row.fields(),
                    row.purpose(),
                    row.taskId());
        }
    }

    @Schema(name = "AccessLogWho")
    record Who(UUID id, @Nullable String displayName) {}
}
