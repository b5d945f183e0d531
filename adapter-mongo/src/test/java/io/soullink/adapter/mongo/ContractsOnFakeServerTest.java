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
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every storage must pass, through the real driver against the server in this process. */
class ContractsOnFakeServerTest {
    private abstract static class OnFakeServer implements OnStorage {
        @RegisterExtension
        final MongoDatabases databases = MongoDatabases.onFakeServer();

        @Override
        public Storage storage() {
            return databases.storage();
        }
    }

    @Nested
    class Users extends OnFakeServer implements UsersContract {}

    @Nested
    class Erasures extends OnFakeServer implements ErasuresContract {}

    @Nested
    class Couples extends OnFakeServer implements CouplesContract {}

    @Nested
    class Messages extends OnFakeServer implements MessagesContract {}

    @Nested
    class Calls extends OnFakeServer implements CallsContract {}

    @Nested
    class Moods extends OnFakeServer implements MoodsContract {}

    @Nested
    class Places extends OnFakeServer implements PlacesContract {}

    @Nested
    class Products extends OnFakeServer implements ProductsContract {}

    @Nested
    class Milestones extends OnFakeServer implements MilestonesContract {}

    @Nested
    class Events extends OnFakeServer implements EventsContract {}

    @Nested
    class Reminders extends OnFakeServer implements RemindersContract {}

    @Nested
    class MediaFiles extends OnFakeServer implements MediaFilesContract {}

    @Nested
    class ScenariosOfEvents extends OnFakeServer implements EventScenarios {}

    @Nested
    class Scenarios extends OnFakeServer implements SoulLinkScenarios {}

    @Nested
    class ScenariosOfCalls extends OnFakeServer implements CallScenarios {}

    @Nested
    class ScenariosOfOwnData extends OnFakeServer implements OwnDataScenarios {}

    @Nested
    class ScenariosOfMoods extends OnFakeServer implements MoodScenarios {}

    @Nested
    class ScenariosOfUploads extends OnFakeServer implements MediaScenarios {}

    @Nested
    class ScenariosOfPictureRaces extends OnFakeServer implements PictureRaceScenarios {}

    @Nested
    class ScenariosOfTheCatalogue extends OnFakeServer implements CatalogueScenarios {}

    @Nested
    class ScenariosOfMovedUploads extends OnFakeServer implements MovedUploadScenarios {}
}
