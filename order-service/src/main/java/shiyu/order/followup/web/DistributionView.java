package shiyu.order.followup.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shiyu.order.followup.Board;
import shiyu.order.people.AgentName;

/** Who carries what on the run's day. */
record DistributionView(
        List<ShareView> agents,
        ProgressView progress,
        int unassigned,
        List<BoardWarningView> warnings,
        List<RecentCallView> recent) {

    static DistributionView of(Board board) {
        return new DistributionView(
                board.shares().stream().map(ShareView::of).toList(),
                ProgressView.of(board.progress()),
                board.unassigned(),
                board.warnings().stream().map(BoardWarningView::of).toList(),
                board.recent().stream().map(RecentCallView::of).toList());
    }

    /** @param full nobody can be made a friend on the agent's accounts any more */
    record ShareView(
            SharingAgentView agent,
            int weight,
            int total,
            int byOwner,
            int spread,
            int made,
            int reached,
            int room,
            boolean full) {

        static ShareView of(Board.Share share) {
            return new ShareView(
                    new SharingAgentView(share.agent(), share.displayName(), share.avatar(), share.roles()),
                    share.weight(),
                    share.total(),
                    share.byOwner(),
                    share.spread(),
                    share.made(),
                    share.reached(),
                    share.room(),
                    share.room() <= 0);
        }
    }

    record ProgressView(
            int due,
            int made,
            int reached,
            int noAnswer,
            int refusedOrWrong,
            int open,
            int friendsAdded,
            int friendsRequested) {

        static ProgressView of(Board.Progress progress) {
            return new ProgressView(
                    progress.due(),
                    progress.made(),
                    progress.reached(),
                    progress.noAnswer(),
                    progress.refusedOrWrong(),
                    progress.open(),
                    progress.friendsAdded(),
                    progress.friendsRequested());
        }
    }

    record SharingAgentView(
            UUID id, String displayName, @Nullable String avatar, List<String> roles) {}

    record BoardWarningView(String code, String message) {

        static BoardWarningView of(Board.Warning warning) {
            return switch (warning) {
                case NO_ROSTER ->
                    new BoardWarningView("no-roster", "No roster was published: all active agents count as on duty.");
                case NO_ROOM ->
                    new BoardWarningView("no-room", "Calls were spread though nobody had room for a new friend.");
                case NOBODY_ON_DUTY ->
                    new BoardWarningView("nobody-on-duty", "Nobody has some of the calls; the next run deals them.");
            };
        }
    }

    record RecentCallView(
            Instant at,
            AgentName agent,
            String salutation,
            String result,
            @Nullable String wechat) {

        static RecentCallView of(Board.Recent recent) {
            return new RecentCallView(
                    recent.at(),
                    new AgentName(recent.agent(), recent.displayName()),
                    recent.salutation(),
                    recent.result(),
                    recent.wechat());
        }
    }
}
