package dev.migrations.autogenerate.jpa.feature;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaClass;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.SortNatural;

/**
 * Collections of values: bags, sets, lists, maps and arrays.
 */
final class CollectionFeature {

	private CollectionFeature() {
	}

	@Entity(name = "Shelf")
	static class Shelf {

		@Id
		@GeneratedValue
		private Long id;

		@ElementCollection
		private Set<String> labels = new HashSet<>();

		@ElementCollection
		@CollectionTable(name = "shelf_note",
				uniqueConstraints = @UniqueConstraint(name = "uq_shelf_note", columnNames = { "shelf_id", "note" }),
				indexes = @Index(name = "ix_shelf_note", columnList = "note desc"))
		@Column(name = "note", length = 500, nullable = false)
		private Collection<String> notes = new ArrayList<>();

		@ElementCollection
		@OrderColumn(name = "place")
		@ListIndexBase(1)
		private List<Integer> sizes = new ArrayList<>();

		@ElementCollection
		@Enumerated(EnumType.STRING)
		private Set<DayOfWeek> openDays = new HashSet<>();

		@ElementCollection
		@MapKeyColumn(name = "language", length = 5)
		@Column(name = "text")
		private Map<String, String> titles = new HashMap<>();

		@ElementCollection
		@MapKeyEnumerated(EnumType.STRING)
		private Map<DayOfWeek, Integer> visitors = new HashMap<>();

		@ElementCollection
		@MapKeyJoinColumn(name = "item")
		private Map<Item, Integer> stock = new HashMap<>();

		@ElementCollection
		@SortNatural
		private SortedMap<Integer, String> history = new TreeMap<>();

		@ElementCollection
		@CollectionIdJavaClass(idType = Long.class)
		@CollectionId(column = @Column(name = "mark_id"), generator = "increment")
		private Collection<String> marks = new ArrayList<>();

		@ElementCollection
		@OrderColumn
		private String[] codes = {};

		@OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL)
		@MapKey(name = "name")
		private Map<String, Item> items = new HashMap<>();

		@OneToMany
		@JoinColumn(name = "drawer_of")
		@OrderColumn(name = "drawer_position")
		private List<Item> drawers = new ArrayList<>();

		@OneToMany
		private Set<Item> favorites = new HashSet<>();

		@ManyToMany
		@MapKeyJoinColumn(name = "reason")
		private Map<Item, Item> replacements = new HashMap<>();

	}

	@Entity(name = "Item")
	static class Item {

		@Id
		@GeneratedValue
		private Long id;

		private String name;

		@ManyToOne
		private Shelf shelf;

	}

}
