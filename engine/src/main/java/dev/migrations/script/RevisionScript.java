package dev.migrations.script;

/**
 * A revision written in Java. An implementation carries {@link Revision @Revision}:
 *
 * <pre class="code">
 * &#064;Revision(id = "3f2a9c41d07b", downRevision = "18f8cd9baed4", message = "add invoice table")
 * class AddInvoiceTable implements RevisionScript {
 *
 *     &#064;Override
 *     public void upgrade(Operations operations) {
 *         operations.createTable(Table.of("invoice")
 *             .with(Column.of("id", "bigint").asIdentity(),
 *                     Column.of("customer_id", "bigint").notNull(),
 *                     Column.of("state", "varchar(20)").notNull().withDefault("'open'"))
 *             .with(PrimaryKey.on("id"),
 *                     ForeignKey.on("customer_id").references("customer", "id").named("fk_invoice_customer"))
 *             .with(Index.on("customer_id").named("ix_invoice_customer")));
 *         operations.alterColumn("customer", "vat", (vat) -&gt; vat.withType("numeric(4,2)").notNull());
 *         operations.jdbcClient()
 *             .sql("UPDATE customer SET invoiced = :invoiced")
 *             .param("invoiced", false)
 *             .update();
 *     }
 *
 *     &#064;Override
 *     public void downgrade(Operations operations) {
 *         operations.alterColumn("customer", "vat", (vat) -&gt; vat.nullable().withType("real"));
 *         operations.dropTable("invoice");
 *     }
 *
 * }
 * </pre>
 *
 * A class that does not override {@link #downgrade} is irreversible, as a file without a
 * {@code downgrade} section is. An empty method undoes nothing and is reversible.
 */
public interface RevisionScript {

	/**
	 * Apply the revision. Runs in the step's transaction.
	 * @param operations what the revision can do
	 */
	void upgrade(Operations operations);

	/**
	 * Undo the revision. Runs in the step's transaction.
	 * @param operations what the revision can do
	 * @throws UnsupportedOperationException if not overridden, which
	 * {@link #isReversible} tells beforehand
	 */
	default void downgrade(Operations operations) {
		throw new UnsupportedOperationException(getClass().getName() + " does not override downgrade(Operations)");
	}

	/**
	 * Whether the revision can be undone: whether {@link #downgrade} is overridden. To be
	 * asked before anything runs.
	 * @return whether a plan may downgrade this revision
	 */
	default boolean isReversible() {
		try {
			return getClass().getMethod("downgrade", Operations.class).getDeclaringClass() != RevisionScript.class;
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
