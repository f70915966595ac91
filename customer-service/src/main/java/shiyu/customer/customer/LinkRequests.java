package shiyu.customer.customer;

import java.util.Collection;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import shiyu.chassis.database.AfterCommit;
import shiyu.chassis.time.BusinessCalendar;
import shiyu.customer.customer.PendingLinks.Notice;

/** Takes note of orders that are to be linked; the fetching is somebody else's work, so that no event waits for it. */
@Service
public class LinkRequests {

    private final PendingLinks pending;
    private final LinkWorker worker;
    private final BusinessCalendar calendar;

    LinkRequests(PendingLinks pending, LinkWorker worker, BusinessCalendar calendar) {
        this.pending = pending;
        this.worker = worker;
        this.calendar = calendar;
    }

    /** Part of the caller's transaction. */
    public Mono<Void> note(Collection<Notice> notices) {
        return pending.add(notices, calendar.now()).then(AfterCommit.run(worker::wake));
    }
}
