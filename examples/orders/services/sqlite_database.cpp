#include "sqlite_database.hpp"

namespace orders {
namespace {

// AUTOINCREMENT never reuses a number, so the ids and ETags of deleted orders are never valid again.
// An idempotency key deliberately outlives its order: a late repetition must not create it again.
// IF NOT EXISTS, since some databases are older than this migration.
constexpr const char* first_tables = R"(
  CREATE TABLE IF NOT EXISTS customers (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    name   TEXT NOT NULL,
    email  TEXT NOT NULL UNIQUE COLLATE NOCASE
  ) STRICT;

  CREATE TABLE IF NOT EXISTS orders (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    customer INTEGER NOT NULL REFERENCES customers,
    status   TEXT NOT NULL DEFAULT 'open',
    note     TEXT,
    version  INTEGER NOT NULL DEFAULT 1
  ) STRICT;
  CREATE INDEX IF NOT EXISTS orders_by_customer ON orders (customer);
  CREATE INDEX IF NOT EXISTS orders_by_status ON orders (status);

  CREATE TABLE IF NOT EXISTS items (
    number       INTEGER PRIMARY KEY,
    order_number INTEGER NOT NULL REFERENCES orders ON DELETE CASCADE,
    sku          TEXT NOT NULL,
    quantity     INTEGER NOT NULL,
    unit_price   INTEGER NOT NULL,
    UNIQUE (order_number, sku)
  ) STRICT;

  CREATE TABLE IF NOT EXISTS attachments (
    order_number INTEGER PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
    media_type   TEXT NOT NULL,
    bytes        BLOB NOT NULL,
    version      INTEGER NOT NULL DEFAULT 1
  ) STRICT;

  CREATE TABLE IF NOT EXISTS idempotency_keys (
    client       TEXT NOT NULL,
    key          TEXT NOT NULL,
    body         TEXT NOT NULL,
    order_number INTEGER NOT NULL,
    PRIMARY KEY (client, key)
  ) STRICT, WITHOUT ROWID;
)";

}  // namespace

martlet::Result<martlet::sqlite::Database> open_database(const std::string& file) {
  return martlet::sqlite::Database::open({.file = file, .migrations = {first_tables}});
}

}  // namespace orders
