package dev.migrations.sample.team;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /teams}: list and create.
 */
@RestController
@RequestMapping("/teams")
class TeamController {

	private final TeamRepository teams;

	TeamController(TeamRepository teams) {
		this.teams = teams;
	}

	@GetMapping
	List<TeamView> list() {
		return this.teams.findAllByOrderByName().stream().map(TeamView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	TeamView create(@Valid @RequestBody TeamRequest request) {
		if (this.teams.existsByName(request.name())) {
			throw new ErrorResponseException(HttpStatus.CONFLICT);
		}
		return TeamView.of(this.teams.save(new Team(request.name())));
	}

	record TeamRequest(@NotBlank @Size(max = 50) String name) {

	}

	record TeamView(@Nullable Long id, String name) {

		static TeamView of(Team team) {
			return new TeamView(team.getId(), team.getName());
		}

	}

}
