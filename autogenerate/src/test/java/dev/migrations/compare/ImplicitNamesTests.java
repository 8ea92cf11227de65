package dev.migrations.compare;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ImplicitNames}.
 */
class ImplicitNamesTests {

	@ParameterizedTest
	@CsvSource({ "person, person_pkey, true", "person, person_name_key, true", "person, person_team_id_fkey, true",
			"person, person_check, true", "person, person_status_check1, true", "person, person_name_idx, true",
			"person, FKo3q1k8hjwjd9rfv0ud3q9xqyx, true", "person, uk_d6sfd3rgqh2ajnjbjmm2xsqnx, true",
			"person, IDXo3q1k8hjwjd9rfv0ud3q9xqyx, true", "person, fk_person_team, false", "person, pk_person, false",
			"person, uq_person_name, false", "person, team_pkey, false", "person, adult, false" })
	void tellsMadeUpNamesFromChosenOnes(String table, String name, boolean implicit) {
		assertThat(ImplicitNames.isImplicit(table, name)).isEqualTo(implicit);
	}

}
