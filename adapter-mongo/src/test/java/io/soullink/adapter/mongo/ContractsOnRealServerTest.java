package io.soullink.adapter.mongo;

import io.soullink.app.Storage;
import io.soullink.testkit.CallScenarios;
import io.soullink.testkit.CallsContract;
import io.soullink.testkit.CatalogueScenarios;
import io.soullink.testkit.CouplesContract;
import io.soullink.testkit.ErasuresContract;
import io.soullink.testkit.EventScenarios;
import io.soullink.testkit.EventsContract;
import io.soullink.testkit.MediaFilesContract;
import io.soullink.testkit.MediaScenarios;
import io.soullink.testkit.MessagesContract;
import io.soullink.testkit.MilestonesContract;
import io.soullink.testkit.MoodScenarios;
import io.soullink.testkit.MoodsContract;
import io.soullink.testkit.MovedUploadScenarios;
import io.soullink.testkit.OnStorage;
import io.soullink.testkit.OwnDataScenarios;
import io.soullink.testkit.PictureRaceScenarios;
import io.soullink.testkit.PlacesContract;
import io.soullink.testkit.ProductsContract;
import io.soullink.testkit.RemindersContract;
import io.soullink.testkit.SoulLinkScenarios;
import io.soullink.testkit.UsersContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every storage must pass, through the real driver against the server that {@code SOULLINK_TEST_MONGO_URI} names. */
@EnabledIfEnvironmentVariable(named = MongoDatabases.REAL, matches = ".+", disabledReason = "names no server")
class ContractsOnRealServerTest {
    private abstract static class OnRealServer implements OnStorage {
        @RegisterExtension
        final MongoDatabases databases = MongoDatabases.onRealServer();

        @Override
        public Storage storage() {
            return databases.storage();
        }
    }

    @Nested
    class Users extends OnRealServer implements UsersContract {}

    @Nested
    class Erasures extends OnRealServer implements ErasuresContract {}

    @Nested
    class Couples extends OnRealServer implements CouplesContract {}

    @Nested
    class Messages extends OnRealServer implements MessagesContract {}

    @Nested
    class Calls extends OnRealServer implements CallsContract {}

    @Nested
    class Moods extends OnRealServer implements MoodsContract {}

    @Nested
    class Places extends OnRealServer implements PlacesContract {}

    @Nested
    class Products extends OnRealServer implements ProductsContract {}

    @Nested
    class Milestones extends OnRealServer implements MilestonesContract {}

    @Nested
    class Events extends OnRealServer implements EventsContract {}

    @Nested
    class Reminders extends OnRealServer implements RemindersContract {}

    @Nested
    class MediaFiles extends OnRealServer implements MediaFilesContract {}

    @Nested
    class ScenariosOfEvents extends OnRealServer implements EventScenarios {}

    @Nested
    class Scenarios extends OnRealServer implements SoulLinkScenarios {}

    @Nested
    class ScenariosOfCalls extends OnRealServer implements CallScenarios {}

    @Nested
    class ScenariosOfOwnData extends OnRealServer implements OwnDataScenarios {}

    @Nested
    class ScenariosOfMoods extends OnRealServer implements MoodScenarios {}

    @Nested
    class ScenariosOfUploads extends OnRealServer implements MediaScenarios {}

    @Nested
    class ScenariosOfPictureRaces extends OnRealServer implements PictureRaceScenarios {}

    @Nested
    class ScenariosOfTheCatalogue extends OnRealServer implements CatalogueScenarios {}

    @Nested
    class ScenariosOfMovedUploads extends OnRealServer implements MovedUploadScenarios {}
}
