package shiyu.chassis.broken;

import reactor.core.publisher.Mono;

/** Blocks, on whatever thread it is. */
public final class Impatient {

    public String await(Mono<String> answer) {
        return answer.blockOptional().orElseThrow();
    }
}
