package io.soullink.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MongoSettingsTest {
    private static final String SECRET_URI = "mongodb://ada:hunter2@db.example.org:27018,db2.example.org/love?tls=true";

    @Test
    void tellsWhereItIsWithoutSecrets() {
        MongoSettings settings = MongoSettings.of(SECRET_URI);

        assertThat(settings.location()).isEqualTo("db.example.org:27018,db2.example.org/love");
        assertThat(settings).hasToString("MongoSettings[db.example.org:27018,db2.example.org/love]");
    }

    @Test
    void keepsTheSecretOfAUriThatItRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MongoSettings.of("mongodb://ada:p@ss:word@/x@y"))
                .withMessageStartingWith("uri must be mongodb://")
                .withNoCause();
        assertThatIllegalArgumentException().isThrownBy(() -> MongoSettings.of("postgres://hunter2@db/love"));
    }

    @Test
    void namesADatabaseWhereTheUriDoesNot() {
        assertThat(MongoSettings.of("mongodb://localhost").database()).isEqualTo("soullink");
        assertThat(MongoSettings.of("mongodb://localhost/love").database()).isEqualTo("love");
    }

    @Test
    void noUriWeakensTheGuarantees() {
        MongoClientSettings driver = MongoSettings.of(
                        "mongodb://localhost/?w=0&journal=false&readConcernLevel=local&readPreference=secondary")
                .driver()
                .build();

        assertThat(driver.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(driver.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        assertThat(driver.getReadPreference().isSecondaryOk()).isFalse();
    }

    @Test
    void limitsEveryOperation() {
        assertThat(timeLimit(MongoSettings.of("mongodb://localhost"))).isEqualTo(3_000);
        assertThat(timeLimit(new MongoSettings("mongodb://localhost", Duration.ofSeconds(1))))
                .isEqualTo(1_000);
        assertThat(timeLimit(MongoSettings.of("mongodb://localhost/?timeoutMS=2000")))
                .isEqualTo(2_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new MongoSettings("mongodb://localhost", Duration.ZERO));
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MongoSettings("mongodb://localhost", Duration.ofMinutes(1)));
        for (String none : new String[] {"0", "60000"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MongoSettings.of("mongodb://ada:hunter2@localhost/?timeoutMS=" + none))
                    .withMessage("timeoutMS of the uri must be more than 0 and at most 4000 ms");
        }
    }

    private static Long timeLimit(MongoSettings settings) {
        return settings.limitedDriver().build().getTimeout(TimeUnit.MILLISECONDS);
    }
}
