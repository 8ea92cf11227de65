package dev.migrations.autogenerate.jpa.feature;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Associations between entities and the constraints that they get.
 */
final class AssociationFeature {

	private AssociationFeature() {
	}

	@Entity(name = "Author")
	static class Author {

		@Id
		@GeneratedValue
		private Long id;

		@Column(unique = true, nullable = false)
		private String pen;

		@ManyToMany
		private Set<Article> articles = new HashSet<>();

		@ManyToMany
		@JoinTable(name = "author_likes", joinColumns = @JoinColumn(name = "fan"),
				inverseJoinColumns = @JoinColumn(name = "liked"), foreignKey = @ForeignKey(name = "fk_likes_fan"),
				inverseForeignKey = @ForeignKey(name = "fk_likes_liked"),
				uniqueConstraints = @UniqueConstraint(columnNames = { "liked", "fan" }))
		private Set<Article> likes = new HashSet<>();

		@OneToOne(mappedBy = "author", fetch = FetchType.LAZY)
		private Biography biography;

		@ManyToOne(fetch = FetchType.LAZY)
		private Author mentor;

		@ManyToOne(fetch = FetchType.LAZY)
		private Article best;

	}

	@Entity(name = "Article")
	static class Article {

		@Id
		@GeneratedValue
		private Long id;

		@ManyToMany(mappedBy = "articles")
		private Set<Author> authors = new HashSet<>();

		@ManyToOne(optional = false, fetch = FetchType.LAZY)
		private Author editor;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(name = "reviewer_pen", referencedColumnName = "pen")
		private Author reviewer;

		@ManyToOne(fetch = FetchType.LAZY)
		@OnDelete(action = OnDeleteAction.CASCADE)
		private Article parent;

		@ManyToOne(fetch = FetchType.LAZY)
		@OnDelete(action = OnDeleteAction.SET_NULL)
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_article_follows"))
		private Article follows;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		private Author guest;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_article_owner",
				foreignKeyDefinition = "foreign key (owner_id) references author on update cascade"))
		private Author owner;

		@ManyToOne(fetch = FetchType.LAZY)
		@NotFound(action = NotFoundAction.IGNORE)
		private Author ghost;

		@ManyToOne(fetch = FetchType.LAZY)
		@JoinFormula("(select min(a.id) from author a)")
		private Author first;

		@OneToMany(mappedBy = "parent")
		private Set<Article> replies = new HashSet<>();

		@OneToMany
		@JoinTable(name = "article_source")
		private Set<Article> sources = new HashSet<>();

		@Any(fetch = FetchType.LAZY)
		@AnyDiscriminator(DiscriminatorType.STRING)
		@AnyDiscriminatorValue(discriminator = "author", entity = Author.class)
		@AnyDiscriminatorValue(discriminator = "article", entity = Article.class)
		@AnyKeyJavaClass(Long.class)
		@Column(name = "subject_kind", length = 10)
		@JoinColumn(name = "subject_id")
		private Object subject;

		@ManyToAny(fetch = FetchType.LAZY)
		@AnyDiscriminator(DiscriminatorType.STRING)
		@AnyDiscriminatorValue(discriminator = "author", entity = Author.class)
		@AnyDiscriminatorValue(discriminator = "article", entity = Article.class)
		@AnyKeyJavaClass(Long.class)
		@Column(name = "related_kind")
		@JoinTable(name = "article_related", joinColumns = @JoinColumn(name = "article_id"),
				inverseJoinColumns = @JoinColumn(name = "related_id"))
		private Set<Object> related = new HashSet<>();

	}

	@Entity(name = "Biography")
	static class Biography {

		@Id
		private Long id;

		@OneToOne(fetch = FetchType.LAZY)
		@MapsId
		private Author author;

		@OneToOne(optional = false, fetch = FetchType.LAZY)
		private Article portrait;

		@OneToOne(fetch = FetchType.LAZY)
		@JoinTable(name = "biography_cover")
		private Article cover;

	}

}
