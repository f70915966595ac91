package shiyu.order.followup.persistence;

import shiyu.order.followup.Board.Progress;

/** How far the calls of a day have come, and what is worth a warning. */
record ProgressRow(
        int due,
        int made,
        int reached,
        int noAnswer,
        int refusedOrWrong,
        int open,
        int friendsAdded,
        int friendsRequested,
        int unassigned,
        int noRoom,
        boolean roster) {

    Progress progress() {
        return new Progress(due, made, reached, noAnswer, refusedOrWrong, open, friendsAdded, friendsRequested);
    }
}
