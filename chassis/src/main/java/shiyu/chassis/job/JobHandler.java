package shiyu.chassis.job;

import reactor.core.publisher.Mono;

/** Does one kind of long work, step by step. A bean. */
public interface JobHandler {

    /** Stable name, kebab-case. */
    String kind();

    /**
     * Does the next piece of the work, small enough for one transaction of a few seconds. Runs in a transaction
     * together with the saving of its progress; called again until it answers completed or failed. An error rolls it
     * back and is tried again a few times, then the job is FAILED.
     */
    Mono<JobStep> step(JobContext job);
}
