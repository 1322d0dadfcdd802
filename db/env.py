"""Runs the migrations on the connection it is given.

May import only what the store imports: PyInstaller does not see this file.
"""

from alembic import context

from checkin.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
